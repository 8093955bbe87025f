"""Invents the news of one page of an invented Chinese paper: items with their parts, in words of their own, so that parts of one item share words.
The words are drawn from the word list of Debian's python3-jieba; names, places and sentences are made up here."""

DICTIONARY = '/usr/lib/python3/dist-packages/jieba/dict.txt'
SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文晓春海燕雪梅新民永康德才宝山林松柏青云天成思远子涵雨桐浩然欣怡博嘉慧佳俊宇泽晨曦睿瑶琪萍莉斌波辉鹏飞龙翔凯立业兴旺学良忠义'
PLACES = '云清石柳金长白临安南东宁和平兴永新丰德泰阳江河湖溪山岭桥塘湾渡泉浦洲台城关口坪川源海沙岗'
OFFICES = '教育局 水利局 卫健委 农业农村局 商务局 文旅局 交警支队 供电公司 图书馆 博物馆 中心医院 第一中学 职业学院 气象台 合作社 社区 街道办 开发区 管委会 红十字会 消防救援站 体育局 档案馆 植物园 养老院 物流园 派出所 法院 检察院 税务局 环保局 林业站'.split()
ROLES = '市长 书记 主任 局长 教师 医生 村民 居民 负责人 工程师 司机 店主 老人 志愿者 队长 社员 会长 教授 学生 护士 工人 经理 科长 站长 院长 民警 馆长 游客'.split()
UNITS = '万元 亿元 人 户 个 公里 吨 亩 家 件 平方米 辆 台 人次 份 场 项 % 公斤 棵 册 条'.split()
LABELS = '今日论坛 记者手记 读者来信 健康提醒 书林漫步 一线见闻 百姓说事 走进乡村 往事 街谈 编读往来 新闻背景 记者观察 科普角 诗苑 人物'.split()
CLAUSES = '''记者从{o}了解到 {d}，{l}的{w}现场{a}热闹 据{o}介绍 这是{l}推进{n}的一个缩影 今年以来，{o}围绕{n}{v} 走进{l}，{n}与{m}随处可见
{r}{p}指着{n}说 全市{n}已达{x} 比去年同期增长{x} 累计完成{n}{x} 目前{m}已经进入{w}阶段 预计年底前全部{v} 不少{r}专程赶来{v} 大家对{n}的{w}越来越高
过去这里没有{m}，{v}要跑很远 如今{n}就在家门口 {o}投入{x}用于{m} 原先的{n}已经不能满足{w} 关键是要把{n}和{m}结合起来 有了{m}，{v}方便多了
“{n}是大家的事，” “以前想{v}，总是缺{m}，” “没想到{n}这么快就有了结果，” {p}笑着说 {p}告诉记者 {p}回忆说 谈起{n}，{p}打开了话匣子 {p}今年{i}岁，干{v}已有{i}年
会议要求，各地要{v} 会议指出，{n}事关{w} 要坚持{m}优先 切实做好{n}的{w} 确保{m}不走样 对{v}不力的要严肃{w} 力争{y}年实现{n}全覆盖 统筹{n}与{m}
{l}是有名的{n}之乡 那里的{m}远近闻名 每到这个时节，{n}便格外{a} 从{l}到{l2}，沿途都是{m} 老一辈人还记得当年的{n} 经过{i}个月的{w} 终于{v} 这一做法得到了{w}
{o2}派出{i}名{r}到场 双方就{n}签订了{w} 项目总投资{x} 一期工程占地{x} 建成后可年产{n}{x} 带动周边{x}就业 市民可凭{m}到{l}{v} 每天上午{i}时起开放 活动持续到本月{i}日
事发时{r}正在{v} 幸好{r}{p}及时赶到 经查，{n}系{m}所致 目前{w}正在进一步{v} 有关部门提醒，{v}时务必注意{m} 一旦发现{n}应立即{w} 受{m}影响，{l}的{n}有所{w} 最高气温{i}℃
专家认为，{n}的关键在于{m} 调查显示，有{x}的人愿意{v} 问题出在{m}上 怎样才能{v} 答案也许就藏在{n}里 说到底，还是{w}不够 与其空谈{n}，不如{v} 这样的{m}多多益善
夜深了，{l}的灯还亮着 一阵{a}的风吹过{n} 母亲总爱说起{m} 我第一次见到{n}，是在{l} 许多年以后 院子里的{m}长得正{a} 想起{n}，心里便觉得{a} 日子就这样一天天过去
比赛中，{l}队以{i}比{i2}取胜 {p}表现{a} 来自{i}个国家的选手参加{n} 决赛将于{d}举行 主办方表示，{m}已准备就绪 全场响起掌声 参展的{n}有{x} 其中{m}占了一大半
为了{v}，他们想了不少办法 一边{v}，一边寻找{m} 资金从哪里来 {o2}伸出了援手 第一批{n}顺利运抵 乡亲们的{w}一下子打开了 {l}还专门成立了{m}小组 把{n}分成{i}个片区
记者在现场看到 桌上摆满了{n} 墙上挂着{m} {i}位{r}围坐在一起 有的忙着{v}，有的整理{m} 说话间，{p}的手机响了 又一批{n}要送往{l2} {p}顾不上休息 一干就是{i}年'''.split('\n')
CLAUSES = [clause for line in CLAUSES for clause in line.split(' ')]
HEADS = '''{l}：{n}里有{m} {n}“{v}”记 让{n}更{a} {n}{v}　{m}有保障 {o}：{n}送上门 一位{r}的{n} {m}托起{w} {n}何以{v} {l}{n}增长{x} {x}{n}落户{l} {p}：与{n}为伴的人 {n}昨日在{l}{v}
今起{v}　{n}有变化 {a}的{m} {o}出新招 {n}，从{m}开始 {l}首个{n}{v} {m}为何{a}？ 谁来{v}{n} {n}跑出“加速度” 把{n}办到家门口 {l}市开展{n}{w} {n}与{m} {v}更{a}了 {p}{v}{i}年
{n}成了“{m}” 小{n}做出大{w} 我市{i}家企业{v} {n}{w}揭晓 {l}{l2}携手{v} 以{n}促{m}　以{w}惠民生 {n}又见{m}'''.replace('\n', ' ').split(' ')
KICKERS = '''{p}在调研{n}时强调 {o}多措并举{v} 我市{n}取得{w} {n}{v}，{m}怎么办？ 昨日{l}一场{n}引来{x}人 全国{n}先进{p}： 走进{l}看{n} {n}系列报道之{i}'''.split(' ')
SUBS = '''{i}个{n}同时{v} 首批{m}{x} {o}明确{n}{w} {p}{p2}等参加 {n}最多可达{x} {m}覆盖{l} 涉及{n}、{m}等{i}个方面 {v}不再难'''.split(' ')
CROSSHEADS = '''{n}去哪儿了 {m}怎么来 一个{a}的{w} 从{n}到{m} 谁来{v} {v}之后 {w}还在路上 “{n}”不是口号'''.split(' ')
ADS = '''{s}{w}盛大开业 全场{i}折起　满{i}00送{i} {n}{v}　就到{s} 订购电话：0000-81{i}{i2}3 地址：{l}路{i}号 讲文明　树新风 {n}从我做起 {s}提醒您：{v} {o}　{o2} 宣 公益广告 咨询热线：8{i}1{i2}4 {m}　{n}
{n}只需{i}元 免费试用 活动最终解释权归商家所有 {d}起报名 招聘{r}{i}名 节约用水　保护环境 {v}　你我同行 {x}大奖等你拿'''.replace('\n', ' ').split(' ')
NOTICES = '''{p}遗失{n}证，编号{i}0{i2}17，声明作废。 {s}公司经股东会决议解散，请债权人自公告之日起45日内申报债权。联系人：{p} 因{l}路{n}施工，{d}起{l}路{v}，请过往车辆绕行。 {o}定于{d}拍卖{n}一批，有意者请于{d}前办理手续。电话：81{i}{i2}5
{d}{i}时至{i2}时，{l}线检修，{l}路一带停电。 {o}拟将{n}调整为{m}，公示期{i}天，如有异议请致电8{i}2{i2}6。 {d}上午，{o}专家在{l}广场义诊。 {o}公开招聘{r}{i}名，报名截至{d}。'''.replace('\n', ' ').split(' ')


def read_words(path=DICTIONARY):
    """Words of two to four characters in common use, by part of speech."""
    kinds = {'n': [], 'v': [], 'a': []}
    for row in open(path, encoding='utf8'):
        word, count, part = row.split()
        kind = {'n': 'n', 'nz': 'n', 'vn': 'n', 'v': 'v', 'a': 'a'}.get(part)
        if kind and 2 <= len(word) <= 4 and 60 <= int(count) <= 9000 and all('一' <= c <= '鿿' for c in word):
            kinds[kind].append(word)
    return kinds


class Writer:
    """Writes items for one page; `rng` is a random.Random, so that a page can be made again."""

    def __init__(self, rng, words, style):
        self.rng, self.words, self.style = rng, words, style
        self.unused = []

    def person(self):
        r = self.rng
        given = r.choice(GIVEN) + (r.choice(GIVEN) if r.random() < 0.7 else '')
        return r.choice(SURNAMES) + given

    def place(self):
        r = self.rng
        return r.choice(PLACES) + r.choice(PLACES) + r.choice(['市', '县', '镇', '村', '', '', '区', '乡', '路'])

    def topic(self):
        """What one item is about: few words that come again and again."""
        r = self.rng
        draw = lambda kind, count: [r.choice(self.words[kind]) for _ in range(count)]
        places = [self.place() for _ in range(2)]
        return {'n': draw('n', r.randint(2, 5)), 'm': draw('n', r.randint(3, 7)), 'v': draw('v', r.randint(2, 6)),
                'p': [self.person() for _ in range(r.randint(1, 3))], 'l': places, 'l2': [self.place()],
                'o': [r.choice(['', '市', places[0]]) + r.choice(OFFICES)], 'o2': [self.place() + r.choice(OFFICES)],
                'r': r.sample(ROLES, 3), 's': [r.choice(PLACES) + r.choice(PLACES) + r.choice(['商厦', '眼镜', '驾校', '茶业', '家电', '药房', '地产', '银行'])]}

    def number(self, low=2, high=60):
        return self.spaced(str(self.rng.randint(low, high)))

    def spaced(self, digits):
        gap = self.style['digit_gap']
        return ' %s ' % digits if self.rng.random() < gap else digits

    def fill(self, form, topic):
        r = self.rng
        out, at = '', 0
        while at < len(form):
            if form[at] != '{':
                out += form[at]; at += 1
                continue
            end = form.index('}', at)
            slot, at = form[at + 1:end], end + 1
            if slot in ('w', 'a'):
                out += r.choice(self.words['a' if slot == 'a' else 'n'])
            elif slot in ('i', 'i2'):
                out += self.number()
            elif slot == 'x':
                amount = r.choice([str(r.randint(3, 9000)), '%.1f' % (r.random() * 60), '%d万' % r.randint(1, 80)])
                out += self.spaced(amount) + r.choice(UNITS)
            elif slot == 'y':
                out += self.spaced(str(r.randint(1998, 2030)))
            elif slot == 'd':
                out += r.choice(['%s月%s日' % (self.number(1, 12), self.number(1, 28)), '昨天', '近日', '%s日' % self.number(1, 28), '昨日', '日前'])
            else:
                # The first words of a topic are its commonest.
                choices = topic['p' if slot == 'p2' else slot]
                out += choices[min(int(r.expovariate(0.8)), len(choices) - 1)]
        return out

    def clause(self, topic):
        if not self.unused:
            self.unused = self.rng.sample(CLAUSES, len(CLAUSES))
        form = self.unused.pop()
        if self.rng.random() < 0.3:
            form = form.replace('{w}', '{n}').replace('{a}', '{v}')
        return self.fill(form, topic)

    def sentence(self, topic):
        r = self.rng
        parts = [self.clause(topic) for _ in range(r.randint(1, 4))]
        out = parts[0]
        for part in parts[1:]:
            out += ('' if out.endswith(('，', '，”')) else '；' if r.random() < 0.08 else '，') + part
        out = out.rstrip('，') + ('？' if r.random() < 0.04 else '。')
        return out.replace('，”，', '，”').replace('，”。', '。”')

    def paragraphs(self, topic, length):
        paragraphs, total = [], 0
        while total < length:
            paragraph = ''.join(self.sentence(topic) for _ in range(self.rng.randint(1, self.style['sentences'])))
            paragraphs.append(paragraph)
            total += len(paragraph)
        return paragraphs

    def printed_name(self):
        name = self.person()
        gap = self.style['name_gap']
        return name[0] + gap + name[1] if len(name) == 2 else name

    def byline(self):
        r, style = self.rng, self.style
        writers = style['writer']
        names = ' '.join(self.printed_name() for _ in range(r.choice([1, 1, 1, 2, 2, 3])))
        form = r.choice(style['bylines'])
        out = form.replace('{w}', writers).replace('{n}', names)
        if '{t}' in out:
            out = out.replace('{t}', (' 通讯员 ' + self.printed_name()) if r.random() < 0.4 else '')
        return out

    def verse(self, topic):
        lines = []
        for _ in range(self.rng.randint(8, 16)):
            line = self.clause(topic).strip('“”，')
            lines.append(line.split('，')[0][:14])
        return lines

    def head(self, topic, forms=HEADS):
        return self.fill(self.rng.choice(forms), topic)

    def article(self, length, role='article'):
        r, style = self.rng, self.style
        topic = self.topic()
        item = {'type': role, 'topic': topic, 'heads': [], 'body': [], 'byline': None, 'end': None}
        if r.random() < style['label'] * 0.5:
            item['heads'].append(('kicker', r.choice(LABELS)))
        elif r.random() < style['kicker']:
            item['heads'].append(('kicker', self.head(topic, KICKERS)))
        head = self.head(topic)
        if '　' in head and r.random() < style['broken_head']:
            item['heads'] += [('head', part) for part in head.split('　')]
        elif len(head) > 9 and r.random() < style['broken_head'] * 0.6:
            item['heads'] += [('head', head[:len(head) // 2]), ('head', head[len(head) // 2:])]
        else:
            item['heads'].append(('head', head))
        if r.random() < style['sub']:
            item['heads'] += [('sub', self.head(topic, SUBS)) for _ in range(r.choice([1, 1, 2]))]
        if r.random() < 0.05:
            item['body'] = [('verse', line) for line in self.verse(topic)]
        else:
            item['body'] = [('p', text) for text in self.paragraphs(topic, length)]
            if r.random() < style['crosshead'] and len(item['body']) > 3:
                for _ in range(r.choice([1, 1, 2, 3])):
                    item['body'].insert(r.randint(1, len(item['body']) - 1), ('crosshead', self.head(topic, CROSSHEADS)))
        self.open_article(item, topic)
        return item

    def open_article(self, item, topic):
        """Byline and opener as the house has them, and what a text carried over says."""
        r, style = self.rng, self.style
        kind, first = item['body'][0]
        place = r.random()
        if kind == 'p':
            opener = r.choice(style['openers'])
            if opener:
                opener = opener.replace('{d}', '%s月%s日' % (self.number(1, 12), self.number(1, 28))).replace('{l}', self.place())
                opener = opener.replace('{w}', style['writer']).replace('{n}', ' '.join(self.printed_name() for _ in range(r.choice([1, 1, 2]))))
            item['body'][0] = (kind, opener + first)
            if '记者' in opener:
                place = 1
            if r.random() < 0.1:
                last_kind, last = item['body'][-1]
                if last_kind == 'p':
                    jump = r.choice(['（下转第%s版）', '（下转%s版）', '（紧转%s版）']) % r.choice('二三四238')
                    item['body'][-1] = (last_kind, last[:-1 - r.randint(0, 5)] + jump)
            elif r.random() < 0.06:
                item['body'][0] = (kind, r.choice(['（上接第一版）', '（上接1版）', '（上接A1版）']) + first)
        if place < style['byline_top']:
            item['byline'] = self.byline()
        elif place < style['byline_top'] + style['byline_end']:
            item['end'] = r.choice(style['ends']).replace('{w}', style['writer']).replace('{n}', ' '.join(self.printed_name() for _ in range(r.choice([1, 1, 2]))))

    def caption(self, topic):
        text = self.clause(topic).strip('“”，') + '。'
        if self.rng.random() < 0.35:
            text = self.sentence(topic) + text
        who = self.rng.choice(['', ' %s%s 摄', '%s%s摄', '（%s %s 摄）'])
        return text + (who % (self.style['writer'], self.printed_name()) if who else '')

    def picture(self):
        topic = self.topic()
        heads = [('head', self.head(topic))] if self.rng.random() < 0.7 else []
        return {'type': 'picture', 'topic': topic, 'heads': heads, 'body': [], 'byline': None, 'end': None, 'caption': self.caption(topic)}

    def advert(self):
        r, topic = self.rng, self.topic()
        return {'type': 'advert', 'lines': [self.fill(form, topic) for form in r.sample(ADS, r.choice([1, 2, 2, 3, 3, 4, 5]))]}

    def notice(self, headed):
        topic = self.topic()
        heads = [('head', self.rng.choice(['注销公告', '遗失声明', '停电', '招聘', '拍卖公告', '通知', '义诊', '启事', '公示']))] if headed else []
        return {'type': 'notice', 'heads': heads, 'body': [('p', self.fill(self.rng.choice(NOTICES), topic))], 'byline': None, 'end': None}

    def brief(self, headed, mark):
        topic = self.topic()
        body = ''.join(self.sentence(topic) for _ in range(self.rng.choice([1, 1, 2, 3])))
        return {'type': 'brief', 'heads': [('head', self.head(topic))] if headed else [], 'body': [('p', mark + body)], 'byline': None, 'end': None}

    def headline_brief(self):
        topic = self.topic()
        lines = [self.fill(form, topic) for form in self.rng.sample(SUBS, 2)]
        return {'type': 'brief', 'heads': [('head', self.fill('今年前%s月' % self.number(2, 9), topic)), ('head', lines[0]), ('sub', lines[1])], 'body': [], 'byline': None, 'end': None}
