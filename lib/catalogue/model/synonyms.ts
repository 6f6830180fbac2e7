import { fold } from "@/lib/catalogue/model/fold";

/** One thing in the words of the trade, in the languages buyers type; a catalogue names it in some of them. */
const groups = [
  "кисть кисточка brush 刷 қылқалам choʻtka мүйкалам мӯқалам çotga",
  "пуховка puff 粉扑 пудра опа упа",
  "спонж sponge 美妆蛋 губка исфанҷ",
  "ресницы eyelash lash 睫毛 кірпік kiprik кирпик мижа kirpik",
  "тени eyeshadow 眼影 палетка бояу",
  "блеск помада gloss lipstick 唇釉 口红 ерін lab эрин лаб dodak",
  "маникюр manicure 美甲 修甲 тырнақ tirnoq тырмак нохун dyrnak",
  "расчёска гребень comb hairbrush 梳 梳子 тарақ taroq тарак шона darak",
  "миска bowl 盆 碗 тостаған togʻora kosa чөйчөк коса jam",
  "термос термокружка flask thermos 保温杯 термостор термосҳо",
  "кружка чашка стакан mug cup 杯 кесе piyola krujka кесе пиёла käse",
  "контейнер container box 保鲜盒 收纳 құты idish идиш зарф gap",
  "полотенце towel 毛巾 浴巾 сүлгі sochiq сүлгү сачоқ süpürgiç",
  "салфетка тряпка cloth 抹布 сүрткіш latta сүрткүч латта esgi",
  "цветок букет роза flower bouquet rose 花束 玫瑰 гүл gul гүл гул gül",
  "швабра mop 拖把 швабралар",
  "игрушка toy 玩具 公仔 ойыншық oʻyinchoq оюнчук бозича oýunjak",
  "медведь мишка bear 熊 аю ayiq аюу хирс aýy",
  "плоскогубцы пассатижи pliers 钢丝钳 钳子 тістеуік ombir кычкач анбӯр atagzy",
  "отвёртка screwdriver 螺丝刀 бұрағыш otvyortka бурагыч мурваттоб",
  "замок padlock lock 挂锁 锁 құлып qulf кулпу қулф gulp",
  "ключ инструмент socket wrench tool 套筒 扳手 құрал asbob аспап асбоб gural",
  "петля hinge 合页 топса oshiq топсо ошиқ petle",
  "смеситель кран tap faucet mixer 水龙头 шүмек joʻmrak кран ҷумак kran",
  "чайник kettle 水壶 шәйнек choynak чайнек чойник çäýnek",
  "фен hairdryer dryer 吹风机 кептіргіш quritgich кургаткыч хушккунак",
  "утюг iron 熨斗 үтік dazmol үтүк дарзмол ütük",
  "блендер blender 料理棒 搅拌机 араластырғыш",
  "стрижка clipper trimmer 理发器 қырыққыш qirquvchi",
  "вентилятор fan 风扇 落地扇 желдеткіш ventilyator желдеткич бодкаш",
  "солнечный solar 太阳能 光伏 күн quyosh күн офтобӣ gün",
  "панель модуль module panel 组件 太阳能板",
  "инвертор inverter 逆变器",
  "аккумулятор батарея батарейка battery 电池 batareya",
  "светильник лампа фонарь lamp light 灯 шам chiroq шырағдан чырак чароғ çyra",
  "капельный drip 滴灌 тамшылатып tomchilatib тамчылатып қатрагӣ damjalaýyn",
  "полив орошение irrigation sprinkler суару sugʻorish сугаруу обёрӣ suwaryş",
  "фитинг соединитель fitting connector 接头 直通",
  "фильтр filter 过滤器 сүзгі filtr чыпка филтр süzgüç",
  "швейная sewing 缝纫机 тігін tikuv тигүү дӯзандагӣ tikin",
  "запайщик sealer 封口机",
  "дрель шуруповёрт drill 电钻 锂电钻 钻 бұрғы drel бургу парма",
  "насос pump 水泵 潜水泵 泵 сорғы nasos насос обкашак",
  "карандаш ручка pencil pen 铅笔 笔 қалам qalam калем қалам galam",
  "косметика макияж makeup cosmetics 化妆 美妆 бояну pardoz ороиш",
  "волосы hair 发 шаш soch чач мӯй saç",
  "набор комплект set kit 套装 жиынтық toʻplam топтом маҷмӯа toplum",
  "сталь нержавеющая нержавейка steel stainless 不锈钢 болат poʻlat болот пӯлод polat",
  "хлопок cotton 纯棉 棉 мақта paxta пахта pagta",
].map((line) => line.split(" "));

const foldedGroups = groups.map((words) => ({ words, folded: words.map(fold) }));

/** Alike but for an ending. */
function isAlike(one: string, other: string) {
  if (one === other) return true;
  const longest = Math.max(one.length, other.length);
  const letters = [...one];
  const differs = letters.findIndex((letter, at) => letter !== other[at]);
  const shared = differs < 0 ? one.length : differs;
  return shared >= 4 && shared >= longest - 3 && shared >= longest * 0.6;
}

/** Other words for the same thing. */
export function synonymsOf(word: string): string[] {
  const own = fold(word);
  return foldedGroups.flatMap(({ words, folded }) =>
    folded.some((known) => isAlike(own, known)) ? words : [],
  );
}
