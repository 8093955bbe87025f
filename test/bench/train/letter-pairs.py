"""How much oftener two ideographs stand side by side in Chinese than by chance, from a language model of words (ARPA), as a table in TypeScript.

    python3 letter-pairs.py lm_sc.arpa > src/analysis/tables/letter-pairs.ts
"""
import math
import sys
from collections import defaultdict

LEAST = 1.5  # pairs less far from chance than this, as a natural logarithm, are left out
RAREST = 5e-6  # and those rarer than this among words
LN10 = math.log(10)

HEADER = """/** How far pairs of ideographs are from standing side by side by chance, by the first of both. Made by test/bench/train/letter-pairs.py. Data, not to be edited. */
export const letterPairs = `\\
"""


def is_han(word):
    return all('\u4e00' <= letter <= '\u9fff' for letter in word)


def read(path):
    """Chances of words of ideographs, and of such words after each other."""
    words, following, order = {}, {}, 0
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if line.startswith('\\'):
            order = int(line[1]) if line.endswith('-grams:') else 0
            continue
        if order not in (1, 2) or not line:
            continue
        odds, text = line.split('\t')[:2]
        own = text.split(' ')
        if is_han(''.join(own)):
            (words if order == 1 else following)[tuple(own)] = math.exp(float(odds) * LN10)
    total = sum(words.values())
    return {word: chance / total for (word,), chance in words.items()}, following


def pairs_of(words, following):
    """How often pairs stand side by side, and each letter at all, per word of text."""
    letters, pairs, first, free = (defaultdict(float) for _ in range(4))
    told = defaultdict(float)
    for word, chance in words.items():
        first[word[0]] += chance
        for letter in word:
            letters[letter] += chance
        for pair in zip(word, word[1:]):
            pairs[pair] += chance
    for (one, other), chance in following.items():
        if one in words and other in words:
            told[one] += words[one] * chance
            pairs[one[-1], other[0]] += words[one] * chance
    for word, chance in words.items():
        free[word[-1]] += max(0, chance - told[word])
    return letters, pairs, first, free


def main(path):
    letters, pairs, first, free = pairs_of(*read(path))
    total = sum(letters.values())
    rows = defaultdict(lambda: defaultdict(list))
    for (one, other), often in pairs.items():
        # What the model does not tell of follows as words do at large.
        far = math.log((often + free[one] * first[other]) * total / (letters[one] * letters[other]))
        if far > LEAST and often > RAREST:
            rows[one][min(9, round(far))].append(other)
    print(HEADER, end='')
    for one in sorted(rows):
        print(one + ''.join(f"{grade}{''.join(sorted(rows[one][grade]))}" for grade in sorted(rows[one])))
    print('`;')


main(sys.argv[1])
