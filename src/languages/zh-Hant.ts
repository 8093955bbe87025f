/** Chinese in traditional characters. */
import type { Language } from '../model/language.ts';
import { chinese } from './chinese/lexicon.ts';

export const zhHant: Language = {
  ...chinese,
  tag: 'zh-Hant',
  name: 'Chinese (traditional characters)',
  cues: {
    script: 'Han',
    letters:
      '們這個來為爲國會時說對發經學進動過開關業產實現問題長電書車東風員從眾優務辦華單協歷參雙變團園場堅聲處備復夠頭獎婦孫寧寶審寬導將爾塵層歲島師幫帶廣慶庫應張強歸當錄憶懷態總戀惡驚戰戶護報擔擁擇掛換據損攝無舊顯曉術機權條構標樣橋檢樓歡畢氣漢濟漲溫滿滅靈點爛熱愛獨環畫療監盤礙確離種積稱穩窮競筆簽類糧緊紀綱紛織紹給絕統繼續維綠編緣網羅職聯勝腦臉節藝藥獲營藍雖蠶補裝見規視覺認議記講許論設訪證評識訴譯試話該詳語誤請諸讀誰調談謝貝負財責貢貨質貴貿費資賽贊趙躍轉輪軟輕載較輛輸達遷運還遠違連選適遞邏遺郵鄰鄭釋鐘錢鐵銀鏈銷鎖錯鍵閉間聞閱隊陽陰階際陸陳險隨難項順須顧頒預領頻顆額飛飯飲館馬駛驗罵魚鮮雞鳴黃齊龍與',
    words: [],
  },
  examples: [
    { line: '編輯先生：', is: 'letter' },
    { line: '簡訊', is: 'briefs' },
    { line: '零售每份大洋三分', is: 'price' },
    { line: '【記者何曉棠／台北報導】', is: 'byline', form: 'bracketed-report' },
    { line: '（記者 林望川）', is: 'byline' },
    { line: '（老樵）', is: 'byline', form: 'bracketed-pen-name' },
    { line: '（雲溪廿日電）據此間消息、', is: 'dateline', captures: { place: '雲溪', date: '廿日' } },
    { line: '（倫敦廿日路透電）今晨各報、', is: 'dateline', captures: { agency: '路透' } },
    { line: '本報訊', is: 'dateline' },
    { line: '（下轉第二版）', is: 'jump-to', captures: { page: '二' } },
    { line: '（上接第一版）', is: 'jump-from' },
    { line: '〈下轉A3版〉', is: 'jump-to', captures: { page: 'A3' } },
    { line: '【特訊】東區一名', is: 'dateline', form: 'bracketed-special' },
    { line: 'A3　要聞　海港日報　中華民國一○八年六月十三日　星期四', is: 'furniture', form: 'running-head' },
    { line: '記者林望川／攝影', is: 'caption' },
    { line: '●停水公告　明天上', is: 'text' },
    { line: '第二版　民國九年四月三日', is: 'furniture', form: 'running-head' },
    { line: '責任編輯：何棠', is: 'furniture' },
    { line: '遺失聲明', is: 'notice' },
    { line: '（未完）', is: 'text' },
    { line: '（十五）', is: 'text' },
    { line: '不能自由、能無孤憤耶、', is: 'text' },
  ],
};
