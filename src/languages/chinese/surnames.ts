/** Chinese surnames in both orthographies, by which a personal name of two to four characters is known. */

/** Surnames of one character, the frequent ones of today and the rarer of the Hundred Surnames. */
const single =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任' +
  '卢盧姚沈钟鍾鐘姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱丘江尹薛闫閆阎閻段雷侯龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向' +
  '常汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單裴霍成苗谷盛' +
  '曲翁冉骆駱蓝藍路游靳管柴蒙鲍鮑华華喻祁房滕屈饶饒解牟艾尤时時阳陽穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏' +
  '席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺封谈談匡鞠惠荆荊乐樂冀郁胥南' +
  '班储儲原栗燕楚鄢劳勞谌諶奚皮粟冼蔺藺楼樓盘盤满滿闻聞位厉厲伊仝区區郜海阚闞花权權强強帅帥屠豆朴盖蓋练練廉禹井祖漆巴丰豐支卿国國狄平计計索宣晋晉' +
  '相初门門雲云容敬来來扈晁芮都普阙闕浦戈伏鹿薄邸雍辛羊阿乌烏母裘亓修邰赫杭况況那宿鲜鮮印逯隆茹诺諾战戰慕危玉银銀亢嵇公哈湛宾賓戎勾茅利于於呼居揭' +
  '干但尉冶斯元束檀衣信展阴陰昝智幸奉植衡富尧堯闭閉由晓曉郗四扶堵终終暨步耘利越夔师酆鮑凤鳳贝貝经經裴陆荀惠车侯宓蓬郏郟浦尚溫別庄晏柴瞿阎充慕茹习習宦' +
  '艾鱼魚容向古易慎戈廖庾终居衡步都耿满弘匡国文寇广廣禄祿阙东東欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养養鞠须須丰巢关蒯相查后後荆红紅游竺' +
  '权逯盖益桓公仉督岳帅缑亢况郈有琴归歸海晏楚闫法汝鄢涂塗钦欽佴佰赏賞谯笪年爱愛佟言福肇铁鐵卻代逄';

/** Surnames of two characters. */
const compound =
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 尉迟 尉遲 公孙 公孫 令狐 慕容 夏侯 皇甫 长孙 長孫 宇文 司徒 司空 鲜于 鮮于 闾丘 淳于 单于 單于 ' +
  '太史 申屠 轩辕 軒轅 独孤 獨孤 南宫 南宮 西门 西門 呼延 端木 拓跋 百里 东郭 東郭 南郭 公羊 澹台 澹臺 濮阳 濮陽 赫连 赫連 万俟 钟离 鍾離 闻人 聞人 第五 ' +
  '公冶 宗政 仲孙 仲孫 亓官 乐正 谷梁 穀梁 漆雕 壤驷 梁丘 左丘 东门 東門 张简 張簡 范姜 张廖 張廖';

/** Every surname once. */
export const surnames: readonly string[] = [...new Set([...single, ...compound.trim().split(/\s+/u)])];

/** Body of a character class of the surnames of one character. */
export const surnameLetters: string = [...new Set(single)].join('');
/** The surnames of two characters. */
export const compoundSurnames: readonly string[] = compound.trim().split(/\s+/u);
