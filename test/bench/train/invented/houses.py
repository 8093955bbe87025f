"""Invents house styles of Chinese papers, and lays the news of a page out in one of them as HTML whose paint order is the stream order of its PDF."""
from html import escape

WRITERS = '本报记者 融媒记者 记者 本报通讯员 首席记者 全媒体记者 本报特派记者 见习记者 融媒体记者 通讯员'.split()
BYLINES = ['{w} {n}', '□{w} {n}', '□{w} {n}{t}', '■{w} {n}', '◎{w} {n}{t}', '●{w} {n}', '{w} {n}{t}', '□{n}', '{n}', '{w} {n} 文/图', '文/{w} {n} 图/{w} {n}', '▲{w} {n}',
           '{w}：{n}', '{w} {n} 报道', '本报讯 {w} {n}', '（{w} {n}{t}）', '【{w} {n} 报道】']
OPENERS = ['', '', '本报讯 ', '本报讯　', '本报{d}讯 ', '本报讯（{w} {n}）', '本报讯（{w} {n} 通讯员 {n}） ', '本报讯 （{w} {n}）', '新华社{l}{d}电 ', '{d}讯 ', '本报{l}{d}讯 {w}{n}报道：', '{d}，']
ENDS = ['（{w} {n}）', '{w} {n}', '（{n}）', '（{w}{n}）', '据新华社', '□{n}', '（本报综合）']
SECTIONS = '要闻 综合 本地 民生 经济 文化 科教 健康 国内 时事 社会 体育 文化周刊 副刊 财经 法治'.split()
FACES = ['Noto Serif CJK SC', 'Noto Sans CJK SC']
STREAMS = ['layout', 'shuffle', 'reverse', 'ads-first', 'heads-last', 'shuffle']
DRAWN = ['natural', 'headlast', 'byfirst', 'mainfirst', 'bylast', 'headmid']


def invent_style(rng):
    """One house: what all its pages share."""
    r = rng
    share = lambda: r.choice([0, 0.2, 0.5, 0.8, 1])
    top, end = r.choice([(0.9, 0.05), (0.7, 0.1), (0.5, 0.2), (0.2, 0.7), (0.1, 0.1), (1, 0), (0.4, 0.4)])
    return {
        'name': r.choice('云清石柳金长白临安南东宁和平') + r.choice('江河湖溪山岭桥塘湾渡泉浦洲') + r.choice(['日报', '晚报', '时报', '晨报', '商报', '都市报']),
        'columns': r.choice([4, 4, 5, 5, 5, 6, 6, 7]), 'measure': r.choice([9, 10, 11, 12, 12, 13, 13, 14, 15, 17, 19]), 'gutter': r.uniform(1.5, 2.6),
        'size': r.uniform(12.5, 16), 'leading': r.uniform(1.25, 1.75), 'uneven': r.choice([0, 0, 0.15]), 'indent': r.choice(['css', 'css', 'css', 'css', 'space', 'one', 'none']),
        'face': r.choice(FACES + FACES[:1]), 'head_face': r.choice(FACES), 'head_size': r.uniform(1.5, 2.4), 'head_align': r.choice(['center', 'center', 'left']),
        'writer': r.choice(WRITERS), 'bylines': r.sample(BYLINES, r.choice([1, 1, 2, 3])), 'openers': r.sample(OPENERS, r.choice([1, 2, 3])), 'ends': r.sample(ENDS, 2),
        'name_gap': r.choice(['', '', '  ', '　', ' ']), 'digit_gap': r.choice([0, 0, 0.4, 1]), 'sentences': r.randint(1, 4),
        'kicker': share() * 0.7, 'sub': share() * 0.6, 'label': r.choice([0, 0.2, 0.5]), 'broken_head': share(), 'crosshead': share() * 0.5,
        'byline_top': top, 'byline_end': end, 'byline_align': r.choice(['left', 'center', 'right', 'left']), 'vertical': r.choice([0, 0, 0.05, 0.12]), 'side': r.choice([0, 0, 0.1]),
        'brief_mark': r.choice(['', '', '▲', '●', '■', '◆', '★']), 'brief_heads': r.choice([0, 0.5, 1]), 'streams': r.sample(STREAMS, 3),
        'drawn': [r.choice(DRAWN) for _ in range(3)] + ['natural', 'headlast'], 'uniform_drawn': r.random() < 0.3, 'autospace': r.random() < 0.3, 'justify': r.random() < 0.85,
        'trim': r.random() < 0.7, 'split_head_blocks': r.random() < 0.4, 'rail': share() * 0.6, 'wide': share() * 0.3,
    }


def invent_page(rng, writer, style):
    """The items of a page with their places: (item, row, rows, column, columns)."""
    r, n = rng, style['columns']
    placed, row = [], 2
    rail = r.random() < style['rail']
    left = 1 + (rail and r.random() < 0.5)
    width = n - rail
    start = row
    for _ in range(r.choice([1, 2, 2, 3])):
        row += lay_row(r, writer, style, placed, row, left, width)
    if rail:
        lay_stack(r, writer, style, placed, start, row - start, 1 if left == 2 else n, r.randint(1, 3))
    if r.random() < 0.7:
        spans = r.choice([[n], [n], [n // 2, n - n // 2]])
        column = 1
        for span in spans:
            placed.append((writer.advert(), row, 1, column, span))
            column += span
        row += 1
    return placed, row


def lay_row(r, writer, style, placed, row, left, width):
    """Fills one row with articles and stacks; returns how many grid rows it took."""
    rows = r.choice([1, 1, 2, 3])
    column, end = left, left + width
    lines = r.randint(5, 14) * (1 + 0.5 * (rows - 1))
    while column < end:
        span = min(end - column, r.choice([1, 1, 2, 2, 2, 3, 3, 4]))
        if end - column - span == 1 and r.random() < 0.5:
            span += 1
        if span <= 2 and rows > 1:
            lay_stack(r, writer, style, placed, row, rows, column, rows, span)
        else:
            length = max(60, span * style['measure'] * lines * r.uniform(0.6, 1))
            item = writer.article(length) if r.random() < 0.9 else writer.picture()
            if item['type'] == 'article' and r.random() < 0.25:
                item['caption'] = writer.caption(item['topic'])
            placed.append((item, row, rows, column, span))
        column += span
    return rows


def lay_stack(r, writer, style, placed, row, rows, column, count, span=1):
    """Small items one under the other."""
    count = min(count, rows)
    at = row
    for index in range(count):
        own = rows // count if index < count - 1 else row + rows - at
        draw = r.random()
        if draw < 0.42:
            item = writer.article(span * style['measure'] * r.randint(5, 14))
        elif draw < 0.62:
            headed = r.random() < style['brief_heads']
            group = [writer.brief(headed, '' if headed else style['brief_mark']) for _ in range(r.randint(2, 4))]
            item = {'type': 'group', 'kind': 'brief', 'title': r.choice(['简讯', '短讯', '要闻速览', '文讯', '生活提示', '简明新闻', '']), 'items': group}
        elif draw < 0.74:
            headed = r.random() < 0.5
            item = {'type': 'group', 'kind': 'notice', 'title': r.choice(['便民公告栏', '公告', '分类信息', '']), 'items': [writer.notice(headed) for _ in range(r.randint(1, 5))]}
        elif draw < 0.82:
            item = writer.picture()
        elif draw < 0.88:
            item = writer.headline_brief()
        else:
            item = writer.advert()
        placed.append((item, at, own, column, span))
        at += own


class Layout:
    """Turns the placed items into HTML, and keeps the text of each item in reading order for the truth."""

    def __init__(self, rng, writer, style, front):
        self.rng, self.writer, self.style, self.front = rng, writer, style, front
        self.items = []

    def page(self):
        r, style = self.rng, self.style
        placed, last = invent_page(r, self.writer, style)
        stream = r.choice(style['streams'])
        drawn = r.choice(style['drawn'])
        cells = []
        for item, row, rows, column, span in placed:
            how = drawn if style['uniform_drawn'] else r.choice(style['drawn'])
            where = 'grid-row:%d/span %d;grid-column:%d/span %d' % (row, rows, column, span)
            cells.append((item['type'], row, column, '<section class="cell%s" style="%s">%s</section>' % (
                ' box' if item['type'] == 'advert' or r.random() < 0.08 else '', where, self.cell(item, span, how))))
        cells.sort(key=lambda cell: (cell[1], cell[2]))
        if stream == 'shuffle':
            r.shuffle(cells)
        elif stream == 'reverse':
            cells.reverse()
        elif stream == 'ads-first':
            r.shuffle(cells)
            cells.sort(key=lambda cell: cell[0] != 'advert')
        top, foot = self.furniture(last)
        frame = [cell[3] for cell in cells]
        frame = [top] + frame if r.random() < 0.5 else frame + [top]
        if foot:
            frame = frame + [foot] if r.random() < 0.8 else [foot] + frame
        late = ' late' if stream == 'heads-last' else ''
        width = style['columns'] * style['measure'] + (style['columns'] - 1) * style['gutter'] + 3
        return '<article class="page%s" style="%s">%s</article>' % (late, self.page_css(width), ''.join(frame)), stream

    def page_css(self, width):
        s = self.style
        return ("--g:%.2fem;font:%.2fpx/%.2f '%s';width:%.2fem;grid-template-columns:repeat(%d,%gem);gap:1.2em %.2fem;%s%s" % (
            s['gutter'], s['size'], s['leading'], s['face'], width, s['columns'], s['measure'], s['gutter'],
            'text-autospace:normal;' if s['autospace'] else '', '' if s['trim'] else 'text-spacing-trim:space-all;'))

    def start(self, kind):
        self.items.append({'id': 'i%d' % len(self.items), 'type': kind, 'parts': []})
        return self.items[-1]['parts']

    def cell(self, item, span, how):
        if item['type'] == 'group':
            return self.group(item, span)
        parts = self.start(item['type'])
        if item['type'] == 'advert':
            parts += [('ad', line) for line in item['lines']]
            sizes = sorted((self.rng.uniform(0.8, 2.2) for _ in item['lines']), reverse=True)
            return '<div class="c">%s</div>' % ''.join('<div style="font-size:%.2fem">%s</div>' % (size, text_of(line)) for size, line in zip(sizes, item['lines']))
        return self.news(item, parts, span, how)

    def group(self, item, span):
        out = ''
        if item['title']:
            self.start(item['kind']).append(('head', item['title']))
            out = '<div class="c h" style="font-size:1.4em">%s</div>' % item['title']
        inner = ''
        for one in item['items']:
            parts = self.start(item['kind'])
            parts += one['heads'] + [('body', text) for _, text in one['body']]
            inner += '<div class="one">%s%s</div>' % (''.join('<div class="h">%s</div>' % text_of(text) for _, text in one['heads']), self.flow(one['body']))
        return out + '<div class="flow" style="columns:%d">%s</div>' % (span, inner)

    def flow(self, body):
        indent = self.style['indent']
        out = ''
        for kind, text in body:
            if kind == 'crosshead':
                out += '<h4>%s</h4>' % text_of(text)
            elif kind == 'verse':
                out += '<p class="v">%s</p>' % text_of(text)
            else:
                lead = {'space': '　　', 'one': '　'}.get(indent, '')
                out += '<p class="%s">%s%s</p>' % ('in' if indent == 'css' else 'no', lead, text_of(text))
        return out

    def news(self, item, parts, span, how):
        r, style = self.rng, self.style
        vertical = item['type'] == 'article' and r.random() < style['vertical'] and span >= 2
        blocks = {'head': self.head_blocks(item['heads'], span, vertical), 'by': [], 'body': [], 'caption': []}
        parts += item['heads']
        if item['byline']:
            parts.append(('byline', item['byline']))
            blocks['by'] = ['<div class="by" style="text-align:%s">%s</div>' % (style['byline_align'], text_of(item['byline']))]
        parts += [('crosshead' if kind == 'crosshead' else 'body', text) for kind, text in item['body']]
        body = self.flow(item['body'])
        picture = ''
        if item.get('caption'):
            picture = '<div class="pic" style="height:%dem"></div>' % r.randint(5, 12)
            caption = '<div class="cap" style="%s">%s</div>' % ('font-family:sans-serif' if r.random() < 0.5 else '', text_of(item['caption']))
            if r.random() < 0.5 or not item['body']:
                blocks['caption'] = [picture + caption]
            else:
                cut = r.randint(0, len(item['body']))
                body = self.flow(item['body'][:cut]) + '<div class="fig">%s%s</div>' % (picture, caption) + self.flow(item['body'][cut:])
        if item['end']:
            parts.append(('byline', item['end']))
            body += '<p class="end">%s</p>' % text_of(item['end'])
        if item.get('caption'):
            parts.append(('caption', item['caption']))
        columns = max(1, span - 1 if span > 1 and r.random() < style['wide'] else span)
        if item['body']:
            leading = style['leading'] + r.uniform(-style['uneven'], style['uneven'])
            blocks['body'] = ['<div class="flow" style="columns:%d;line-height:%.2f;text-align:%s">%s</div>' % (columns, leading, 'justify' if style['justify'] else 'start', body)]
        return self.stack(blocks, how, vertical, r.random() < style['side'] and span >= 3)

    def head_blocks(self, heads, span, vertical):
        style, out = self.style, []
        for role, text in heads:
            size = {'kicker': 1.15, 'sub': 1.1, 'head': style['head_size'] * (0.8 + 0.12 * span)}[role]
            size = min(size, span * style['measure'] / max(4, len(text)) * (0.98 if not vertical else 9))
            size = max(size, 1.02)
            css = 'font-size:%.2fem;text-align:%s' % (size, style['head_align'])
            out.append((role, '<div class="%s" style="%s%s">%s</div>' % ('h' if role == 'head' else 'k', css, ';writing-mode:vertical-rl' if vertical else '', text_of(text))))
        return out

    def stack(self, blocks, how, vertical, side):
        """Parts at their places in the grid of the item, in the order in which they are drawn."""
        heads = blocks['head']
        if self.style['split_head_blocks'] or how in ('mainfirst', 'headmid'):
            lines = [(row + 1, text) for row, (_, text) in enumerate(heads)]
        else:
            lines = [(1, ''.join(text for _, text in heads))] if heads else []
        base = len(lines)
        by = [(base + 1, text) for text in blocks['by']]
        body = [(base + 2, text) for text in blocks['body']]
        caption = [(base + 3 if self.rng.random() < 0.6 else base + 2, text) for text in blocks['caption']]
        if caption and caption[0][0] == base + 2:
            body = [(base + 3, text) for _, text in body]
        main = [line for line, (role, _) in zip(lines, heads) if role == 'head'] if len(lines) == len(heads) else lines
        rest = [line for line in lines if line not in main]
        order = {'natural': lines + by + body + caption, 'headlast': by + body + caption + lines, 'byfirst': by + lines + body + caption, 'mainfirst': main + rest + by + body + caption,
                 'bylast': lines + body + caption + by, 'headmid': body + caption + lines + by}[how]
        if vertical or side:
            place = lambda row: '1' if row <= base else '2'
            return '<div class="inner two">%s</div>' % ''.join('<div class="%s" style="grid-column:%s;grid-row:%s">%s</div>' % (
                'top' if row <= base else '', place(row), '%d' % row if row <= base and side else '1/span 9' if row <= base else row, text) for row, text in order)
        return '<div class="inner">%s</div>' % ''.join('<div class="%s" style="grid-row:%d">%s</div>' % ('top' if row <= base else '', row, text) for row, text in order)

    def furniture(self, last):
        r, w, name = self.rng, self.writer, self.style['name']
        date = '%d年%d月%d日' % (r.randint(2004, 2024), r.randint(1, 12), r.randint(1, 28))
        day = '星期' + r.choice('一二三四五六日')
        editors = '　'.join('%s%s%s' % (role, r.choice(['：', ' ']), w.printed_name()) for role in r.sample(['责任编辑', '责编', '版式', '校对', '主编', '美编', '编辑'], r.randint(2, 3)))
        if self.front:
            bits = [name] + r.sample([date, day, '第%d期' % r.randint(900, 30000), '今日%d版' % r.choice([4, 8, 12, 16, 24]), '国内统一连续出版物号 CN 99-01%d' % r.randint(10, 99),
                                      '中共%s委机关报' % name[:2], '新闻热线：81%d' % r.randint(10000, 99999), '农历%s月初%s' % (r.choice('正二三四五六'), r.choice('一二三四五六七八九'))], r.randint(4, 7))
        else:
            bits = [r.choice(SECTIONS), date + r.choice(['　', ' ']) + day, name, r.choice(['%02d', '第%d版', 'A%d', '%d']) % r.randint(2, 16)]
            r.shuffle(bits)
        parts = self.start('masthead' if self.front else 'folio')
        parts += [('folio', bit) for bit in bits]
        big = self.front and ' style="font-size:3.4em"'
        top = '<header class="cell" style="grid-row:1;grid-column:1/-1">%s</header>' % ''.join('<div%s>%s</div>' % (big if bit == name and big else '', text_of(bit)) for bit in bits)
        if r.random() < 0.2:
            return top, ''
        self.start('folio').append(('credit', editors))
        return top, '<footer class="cell" style="grid-row:%d;grid-column:1/-1">%s</footer>' % (last + 1, text_of(editors))



def text_of(text):
    return escape(text).replace('  ', ' &nbsp;')


CSS = '''@page{size:%dpx %dpx;margin:0} body{margin:0} *{box-sizing:border-box;margin:0}
.page{display:grid;padding:1.5em;break-after:page;align-content:start;line-break:strict}
.cell{min-width:0;align-self:start} .box{border:1px solid;padding:.4em .6em;align-self:stretch} .c{text-align:center}
.inner{display:grid} .two{grid-template-columns:auto 1fr;gap:0 1em} .late .top{position:relative}
.flow{column-gap:var(--g,1.2em);column-fill:balance;text-align:justify} .h{font-weight:bold;line-height:1.35} .k{line-height:1.45} .by{font-size:.92em}
p.in{text-indent:2em} p.end{text-align:right} h4{font-size:1.05em;text-align:center;break-after:avoid} .v{text-indent:0;padding-left:1em;white-space:nowrap}
.pic{background:#ccd} .fig{break-inside:avoid} .cap{font-size:.88em;text-align:start} .one{margin-bottom:.3em} header{display:flex;flex-wrap:wrap;gap:.5em 3em;justify-content:space-between;align-items:center}
'''
