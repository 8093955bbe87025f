"""Prints pages of invented papers with Chromium, extracts their text layers, and writes each with its truth: print_pages.py OUT [--houses 40] [--pages 8] [--seed 1].
Needs Debian's chromium, mupdf-tools, poppler-utils, python3-pdfminer, python3-jieba (its word list) and fonts-noto-cjk."""
import argparse
import os
import random
import subprocess
import tempfile
from houses import CSS, Layout, invent_style
from news import Writer, read_words
from truth import lines_with_items, with_ideographs, write_truth

WIDTH, HEIGHT = 1900, 4200
TOOLS = {
    'mutool': ['mutool', 'draw', '-F', 'txt', '{pdf}', '{page}'],
    'poppler': ['pdftotext', '-f', '{page}', '-l', '{page}', '{pdf}', '-'],
    'raw': ['pdftotext', '-raw', '-f', '{page}', '-l', '{page}', '{pdf}', '-'],
    'pdfminer': ['/usr/bin/pdf2txt', '-p', '{page}', '{pdf}'],
}


def extract(tool, pdf, page):
    command = [part.format(pdf=pdf, page=page) for part in TOOLS[tool]]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode('utf8')


def print_pdf(html, folder):
    source, pdf = os.path.join(folder, 'pages.html'), os.path.join(folder, 'pages.pdf')
    with open(source, 'w', encoding='utf8') as file:
        file.write(html)
    subprocess.run(['/usr/bin/chromium', '--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-pdf-header-footer',
                    '--print-to-pdf=' + pdf, 'file://' + source], capture_output=True, check=True)
    return pdf


def make_house(number, seed, words, count, out):
    rng = random.Random(seed * 1000 + number)
    style = invent_style(rng)
    layouts, html = [], ''
    for index in range(count):
        layout = Layout(rng, Writer(rng, words, style), style, index % 4 == 0)
        page, stream = layout.page()
        html += page
        layouts.append((layout.items, stream))
    html = '<!doctype html><meta charset=utf-8><html lang=zh-Hans><style>%s</style>%s' % (CSS % (WIDTH, HEIGHT), html.replace('class="page', 'lang="zh-Hans" class="page'))
    kept = 0
    with tempfile.TemporaryDirectory() as folder:
        pdf = print_pdf(html, folder)
        info = subprocess.run(['pdfinfo', pdf], capture_output=True, check=True).stdout.decode()
        if int(info.split('Pages:')[1].split()[0]) != count:
            print('house %d: a page ran over, left out' % number)
            return 0
        for index, (items, stream) in enumerate(layouts):
            tools = ['poppler', rng.choice(['mutool', 'mutool', 'raw', 'pdfminer'])]
            for tool in tools:
                text = with_ideographs(extract(tool, pdf, index + 1))
                rows = lines_with_items(text.split('\n'), items)
                if sum(row[1] == '-' for row in rows) > len(rows) * 0.06:
                    continue
                name = 'H%03d__p%d_%s' % (number, index, tool)
                write_truth(os.path.join(out, name), text, rows)
                kept += 1
    return kept


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('out')
    parser.add_argument('--houses', type=int, default=40)
    parser.add_argument('--first', type=int, default=0)
    parser.add_argument('--pages', type=int, default=8)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    words = read_words()
    total = sum(make_house(number, options.seed, words, options.pages, options.out) for number in range(options.first, options.first + options.houses))
    print(total, 'layers written')


main()
