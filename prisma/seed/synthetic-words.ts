type Word = { zh: string; ru: string; en: string };
export type Noun = Word & { category: string; hs6: string; prefix: string };

const nouns: Record<string, { prefix: string; words: [string, string, string, string][] }> = {
  beauty: {
    prefix: "CB",
    words: [
      ["化妆刷", "Кисти для макияжа", "Makeup brushes", "960330"],
      ["粉扑", "Спонж для пудры", "Powder puff", "961620"],
      ["指甲油", "Лак для ногтей", "Nail polish", "330430"],
      ["假睫毛", "Накладные ресницы", "False eyelashes", "670419"],
      ["香水瓶", "Флакон для духов", "Perfume bottle", "701090"],
      ["化妆镜", "Зеркало косметическое", "Makeup mirror", "700992"],
      ["面膜碗", "Миска для масок", "Mask bowl", "392690"],
      ["口红", "Помада губная", "Lipstick", "330410"],
    ],
  },
  "home-daily": {
    prefix: "DL",
    words: [
      ["保温杯", "Термокружка", "Vacuum mug", "961700"],
      ["毛巾", "Полотенце", "Towel", "630260"],
      ["衣架", "Вешалка для одежды", "Clothes hanger", "392690"],
      ["收纳箱", "Контейнер для хранения", "Storage box", "392310"],
      ["雨伞", "Зонт складной", "Folding umbrella", "660191"],
      ["拖鞋", "Тапочки домашние", "House slippers", "640299"],
      ["洗碗海绵", "Губка для посуды", "Dish sponge", "392490"],
      ["饭盒", "Ланч-бокс", "Lunch box", "392410"],
      ["玩具车", "Игрушечная машинка", "Toy car", "950300"],
    ],
  },
  "hardware-tools": {
    prefix: "HW",
    words: [
      ["螺丝刀", "Отвёртка", "Screwdriver", "820540"],
      ["挂锁", "Замок навесной", "Padlock", "830110"],
      ["卷尺", "Рулетка измерительная", "Tape measure", "901780"],
      ["合页", "Петля дверная", "Door hinge", "830210"],
      ["钳子", "Плоскогубцы", "Pliers", "820320"],
      ["水龙头", "Смеситель", "Water tap", "848180"],
      ["钻头", "Сверло", "Drill bit", "820750"],
      ["扳手", "Ключ гаечный", "Wrench", "820411"],
    ],
  },
  appliances: {
    prefix: "AP",
    words: [
      ["电热水壶", "Чайник электрический", "Electric kettle", "851610"],
      ["吹风机", "Фен", "Hair dryer", "851631"],
      ["搅拌机", "Блендер", "Blender", "850940"],
      ["电熨斗", "Утюг", "Steam iron", "851640"],
      ["风扇", "Вентилятор", "Fan", "841451"],
      ["加湿器", "Увлажнитель воздуха", "Humidifier", "850980"],
      ["电饭煲", "Рисоварка", "Rice cooker", "851660"],
    ],
  },
  "new-energy": {
    prefix: "NE",
    words: [
      ["太阳能板", "Солнечная панель", "Solar panel", "854143"],
      ["逆变器", "Инвертор", "Inverter", "850440"],
      ["太阳能灯", "Солнечный светильник", "Solar lamp", "940541"],
      ["充电宝", "Пауэрбанк", "Power bank", "850760"],
      ["充电控制器", "Контроллер заряда", "Charge controller", "850440"],
    ],
  },
  irrigation: {
    prefix: "IR",
    words: [
      ["滴灌带", "Капельная лента", "Drip tape", "391732"],
      ["喷头", "Разбрызгиватель", "Sprinkler head", "842482"],
      ["水泵", "Насос водяной", "Water pump", "841370"],
      ["过滤器", "Фильтр дисковый", "Disc filter", "842121"],
      ["水管接头", "Фитинг для шланга", "Hose fitting", "391740"],
    ],
  },
  machinery: {
    prefix: "MC",
    words: [
      ["封口机", "Запайщик пакетов", "Bag sealer", "842230"],
      ["缝纫机", "Швейная машина", "Sewing machine", "845210"],
      ["和面机", "Тестомес", "Dough mixer", "843810"],
      ["切菜机", "Овощерезка", "Vegetable cutter", "843860"],
      ["空压机", "Компрессор", "Air compressor", "841480"],
    ],
  },
};

export const syntheticNouns: Noun[] = Object.entries(nouns).flatMap(
  ([category, { prefix, words }]) =>
    words.map(([zh, ru, en, hs6]) => ({ category, prefix, zh, ru, en, hs6 })),
);

const toWords = (rows: [string, string, string][]): Word[] =>
  rows.map(([zh, ru, en]) => ({ zh, ru, en }));

export const syntheticTraits = toWords([
  ["便携式", "портативный формат", "portable"],
  ["加厚", "усиленный вариант", "thickened"],
  ["迷你", "мини", "mini"],
  ["折叠", "складная модель", "foldable"],
  ["防水", "водостойкое исполнение", "waterproof"],
  ["家用", "для дома", "household"],
  ["旅行", "для поездок", "travel"],
  ["儿童", "для детей", "kids"],
  ["商用", "для мастерской", "workshop"],
  ["静音", "тихая работа", "silent"],
  ["礼盒装", "в подарочной коробке", "gift box"],
  ["带把手", "с ручкой", "with handle"],
  ["套装", "набор", "set"],
  ["经典", "классика", "classic"],
  ["花园", "для сада", "garden"],
  ["厨房", "для кухни", "kitchen"],
]);

export const syntheticMaterials = toWords([
  ["不锈钢", "нержавеющая сталь", "stainless steel"],
  ["塑料", "пластик", "plastic"],
  ["硅胶", "силикон", "silicone"],
  ["铝合金", "алюминий", "aluminium"],
  ["竹", "бамбук", "bamboo"],
  ["棉", "хлопок", "cotton"],
  ["玻璃", "стекло", "glass"],
  ["陶瓷", "керамика", "ceramic"],
  ["碳钢", "углеродистая сталь", "carbon steel"],
  ["黄铜", "латунь", "brass"],
  ["尼龙", "нейлон", "nylon"],
]);

export const syntheticColours = toWords([
  ["白色", "белый", "white"],
  ["黑色", "чёрный", "black"],
  ["蓝色", "синий", "blue"],
  ["绿色", "зелёный", "green"],
  ["粉色", "розовый", "pink"],
  ["灰色", "серый", "grey"],
]);

export const syntheticCategories: Record<string, Word> = {
  beauty: { zh: "美妆用品", ru: "Косметика и уход", en: "Cosmetics" },
  "home-daily": { zh: "日用百货", ru: "Товары для дома", en: "Daily goods" },
  "hardware-tools": { zh: "五金工具", ru: "Инструмент и скобяные товары", en: "Hardware" },
  appliances: { zh: "小家电", ru: "Бытовая техника", en: "Appliances" },
  "new-energy": { zh: "新能源", ru: "Новая энергетика", en: "New energy" },
  irrigation: { zh: "灌溉设备", ru: "Орошение", en: "Irrigation" },
  machinery: { zh: "小型机械", ru: "Малое оборудование", en: "Machinery" },
};

export const syntheticHouses = [
  "Jinhe",
  "Lanxin",
  "Haoda",
  "Mingtai",
  "Yunfeng",
  "Ruixiang",
  "Shunda",
  "Boyuan",
  "Tianle",
  "Kaiwen",
];
export const syntheticLines = [
  "Trading",
  "Daily Goods",
  "Hardware",
  "Home",
  "Industrial",
  "Craft",
  "Electric",
  "Supply",
];
