/** The order of names in an index: by the alphabet, by pinyin, by strokes. */
import { expect, it } from 'vitest';
import { indexKey } from '../../src/render/site/index-order.ts';

const inOrder = (names: readonly string[], language: string) =>
  names
    .map((name) => ({ name, key: indexKey(name, language) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ name }) => name);

it.each([
  ['accents and case do not matter', 'fr', ['abel', 'Évrard', 'Fabre', 'Œuvre', 'Olive', 'Zola']],
  ['umlauts stand with their letters', 'de', ['Oder', 'Öhler', 'Ohm', 'Zeiß']],
  ['marks before a name do not matter', 'en', ['“Anon.”', 'B. Crew', '(D. Low)']],
  ['simplified Chinese goes by pinyin', 'zh-Hans', ['□本报记者 安宁', '陈晓苏', '李明', '吕高攀', '王一', '张赤奎']],
  ['traditional Chinese goes by strokes', 'zh-Hant', ['丁一', '王五', '李四', '林秋水', '張三', '黃六']],
  ['Latin stands before Chinese', 'zh-Hans', ['Ann Lee', '陈晓苏']],
  ['rarer characters follow the common ones', 'zh-Hans', ['翟让', '张三', '镕基']],
])('%s', (_, language, names) => {
  expect(inOrder([...names].reverse(), language)).toEqual(names);
});
