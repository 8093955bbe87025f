"""Finds which item each line of a text layer belongs to, by where its characters stand in the texts of the items."""
import re
import unicodedata


# Simplified radicals that fonts map glyphs to and that have no compatibility decomposition.
RADICALS = str.maketrans('⼾⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰', '户民西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙')


def with_ideographs(text):
    """The text as a font would give it that has one code for each glyph: no radicals in place of ideographs."""
    return re.sub('[\u2e80-\u2fdf]', lambda radical: unicodedata.normalize('NFKC', radical.group()), text.translate(RADICALS))


def closed(text):
    return re.sub(r'\s', '', text)


def lines_with_items(lines, items):
    """For each line that holds text: (number, item, type, role, place in reading order); '-' where it cannot be told."""
    texts, starts = [], []
    for item in items:
        texts.append(''.join(closed(text) for _, text in item['parts']))
        starts.append(starts[-1] + len(texts[-2]) if starts else 0)
    own = [(number, closed(line)) for number, line in enumerate(lines, 1)]
    own = [(number, text) for number, text in own if text]
    places = {text: occurrences(text, texts) for _, text in own}
    used = [bytearray(len(text)) for text in texts]
    chosen = {}

    def free(place, length):
        return not any(used[place[0]][place[1]:place[1] + length])

    def take(index, place):
        chosen[index] = place
        length = len(own[index][1])
        used[place[0]][place[1]:place[1] + length] = b'\1' * length

    for index, (_, text) in enumerate(own):
        if len(places[text]) == 1 and free(places[text][0], len(text)):
            take(index, places[text][0])
    for index, (_, text) in sorted(enumerate(own), key=lambda entry: -len(entry[1][1])):
        if index in chosen:
            continue
        open_places = [place for place in places[text] if free(place, len(text))]
        beside = [place for place in open_places if adjoins(place, len(text), chosen, own, index)]
        fits = beside or open_places
        if len(fits) == 1 or (fits and len({item for item, _ in fits}) == 1):
            take(index, fits[0])
    rows = []
    for index, (number, _) in enumerate(own):
        if index not in chosen:
            rows.append((number, '-', '-', '-', '-'))
            continue
        item, at = chosen[index]
        rows.append((number, items[item]['id'], items[item]['type'], role_at(items[item], at), starts[item] + at))
    ranks = {at: rank for rank, at in enumerate(sorted(row[4] for row in rows if row[4] != '-'))}
    return [row[:4] + (ranks.get(row[4], '-'),) for row in rows]


def occurrences(text, texts):
    found = []
    for item, whole in enumerate(texts):
        at = whole.find(text)
        while at >= 0 and len(found) < 200:
            found.append((item, at))
            at = whole.find(text, at + 1)
    return found


def adjoins(place, length, chosen, own, index):
    """Whether a line near by in the layer ends where this one would begin, or begins where it would end."""
    item, at = place
    for near in range(max(0, index - 8), min(len(own), index + 9)):
        other = chosen.get(near)
        if other is not None and other[0] == item and (other[1] + len(own[near][1]) == at or at + length == other[1]):
            return True
    return False


def role_at(item, at):
    end = 0
    for role, text in item['parts']:
        end += len(closed(text))
        if at < end:
            return role
    return 'body'


def write_truth(stem, text, rows):
    with open(stem + '.txt', 'w', encoding='utf8', newline='') as file:
        file.write(text)
    with open(stem + '.tsv', 'w', encoding='utf8') as file:
        file.write('line\titem\ttype\trole\torder\n' + ''.join('\t'.join(map(str, row)) + '\n' for row in rows))
