import type { Target } from "@/lib/batches/model/targets";

/** A name of which the language is told by the header's other words, or by the values below it. */
export type Word =
  | Exclude<Target, `${string}-${"ru" | "zh" | "en"}`>
  | "name"
  | "description"
  | "variants";

/**
 * What sellers write over their columns in Chinese, Russian, English and the languages of the buyers.
 * Compared without case, spaces and punctuation.
 */
export const headerWords: Readonly<Partial<Record<Word, string>>> = {
  itemNo:
    "货号|款号|型号|编号|产品编号|商品编号|商品货号|产品货号|产品型号|款式编号|item no|item number|item|item code|art no|art|article|article no|model|model no|sku|style no|product code|code|ref|артикул|арт|код товара|код|модель|номер товара|артикулы|тауар коды|артикул нөмірі|mahsulot kodi|artikul",
  name: "品名|名称|产品名称|商品名称|产品|商品|货物名称|货名|中文品名|英文品名|俄文品名|中文名称|英文名称|俄文名称|product name|name|product|goods|item name|description of goods|goods description|commodity|наименование|наименование товара|название|название товара|товар|номенклатура|атауы|тауар атауы|nomi|mahsulot nomi|tovar nomi|аталышы|товардын аталышы|ном|номи мол|ady|harydyň ady",
  description:
    "描述|规格|产品描述|规格描述|规格型号|产品规格|商品描述|详细描述|产品说明|说明|参数|description|specification|specifications|spec|specs|details|product description|описание|описание товара|характеристики|спецификация|сипаттама|сипаттамасы|tavsif|tavsifi|сүрөттөмө|тавсиф|beýany|düşündiriş",
  material:
    "材质|材料|面料|成分|产品材质|质地|material|materials|fabric|composition|материал|материалы|состав|материалы|материал изделия|материалы товара|material tarkibi|materialy",
  variants:
    "颜色|颜色分类|花色|色号|款式|颜色款式|color|colour|colors|colours|color options|available colors|цвет|цвета|расцветка|варианты|варианты цвета|түсі|түстері|rangi|ranglari|rang|ранги|түсү|reňki",
  assortment:
    "混装|配比|颜色配比|装箱配比|混色|搭配|assortment|assorted|color assortment|ассортимент|микс|подбор цветов",
  piecesPerCarton:
    "装箱数|装箱量|装箱|箱装|每箱数量|每箱|件装数|装数|装量|外箱装量|整箱数量|箱规数量|单箱数量|一箱数量|装箱数量|只箱|个箱|套箱|pcs ctn|pcs carton|pcs per ctn|pcs per carton|pieces per carton|qty ctn|qty carton|qty per ctn|qty per carton|quantity per carton|packing qty|carton qty|packing|pc ctn|units per carton|шт кор|шт в коробке|в коробке|в коробке шт|штук в коробке|кол во в коробке|количество в коробке|количество в упаковке|кол во в упаковке|шт короб|шт в коробе|шт в кор|қораптағы саны|қорапта|қорапта дана|qutidagi soni|qutida|qutida dona|кутудагы саны|дар қуттӣ|gutuda",
  piecesPerInner:
    "内盒|中包|中盒|内包装|中包数|中包装|内盒数|内装数|小包|每盒数量|内盒装量|inner|inner box|inner qty|pcs inner|pcs per inner|inner pack|inner packing|pcs box|inner carton|внутренняя упаковка|во внутренней упаковке|в блоке|шт в блоке|блок|шт в пачке|кол во в блоке|ішкі қорап|ichki quti",
  size: "外箱尺寸|箱规|外箱规格|外箱|纸箱尺寸|箱子尺寸|纸箱规格|装箱尺寸|箱尺寸|包装尺寸|外箱长宽高|长宽高|外箱尺码|包装尺码|carton size|ctn size|carton dimensions|carton measurement|measurement|meas|carton meas|ctn meas|ctn dimension|ctn dimensions|master carton size|outer carton size|carton|lwh|l w h|lxwxh|размер коробки|размеры коробки|размер короба|размер упаковки|габариты|габариты коробки|габариты короба|габариты упаковки|дхшхв|ддхшхв|дшв|қорап өлшемі|қораптың өлшемі|quti olchami|quti oʻlchami|кутунун өлчөмү|андозаи қуттӣ|guty ölçegi",
  cartonLength:
    "长|外箱长|箱长|长度|length|carton length|ctn length|l|длина|длина коробки|ұзындығы|uzunligi|узундугу|дарозӣ|uzynlygy",
  cartonWidth:
    "宽|外箱宽|箱宽|宽度|width|carton width|ctn width|w|ширина|ширина коробки|ені|eni|туурасы|бар|ini",
  cartonHeight:
    "高|外箱高|箱高|高度|height|carton height|ctn height|h|высота|высота коробки|биіктігі|balandligi|бийиктиги|баландӣ|beýikligi",
  volume:
    "体积|单箱体积|外箱体积|箱体积|立方|立方数|材积|cbm|cbm ctn|volume|ctn volume|m3|cbm per carton|объем|объем коробки|объем м3|объем куб м|куб м|кубатура|көлемі|hajmi|көлөмү|ҳаҷм|göwrümi",
  gross:
    "毛重|单箱毛重|箱毛重|外箱毛重|gw|g w|gross weight|gross|gw ctn|gross weight ctn|брутто|вес брутто|вес коробки брутто|вес короба|вес коробки|брутто вес|брутто салмағы|жалпы салмағы|brutto|brutto vazni|брутто салмагы|вазни брутто|brutto agramy",
  net: "净重|单箱净重|箱净重|外箱净重|nw|n w|net weight|net|nw ctn|net weight ctn|нетто|вес нетто|вес коробки нетто|нетто вес|нетто салмағы|таза салмағы|netto|netto vazni|нетто салмагы|вазни нетто|netto agramy",
  price:
    "单价|价格|出厂价|报价|批发价|含税价|不含税价|供货价|人民币单价|单价元|rmb|price|unit price|price rmb|price cny|exw price|unit price rmb|exw|factory price|wholesale price|u price|цена|цена за шт|цена за единицу|цена юань|цена в юанях|оптовая цена|цена опт|стоимость|бағасы|баға|narxi|narx|баасы|баа|нарх|нархи|bahasy|baha",
  tiers:
    "阶梯价|阶梯价格|阶梯报价|批量价|区间价|价格阶梯|tier price|price tiers|tiered price|tier prices|price breaks|quantity price|цены от количества|цена от количества|ступени цен|шкала цен|оптовые цены",
  moq: "起订量|起批量|最小起订量|最低起订量|起订|起批|moq|min order|minimum order|min qty|min order qty|minimum order quantity|minimum|мин заказ|минимальный заказ|мин партия|минимальная партия|мин кол во|минимальное количество|ең аз тапсырыс|ең аз|минималды тапсырыс|eng kam buyurtma|minimal buyurtma|эң аз буйрутма|фармоиши ҳадди ақал|iň az sargyt",
  multiple:
    "订货倍数|加订倍数|递增量|order step|order multiple|multiple|кратность|кратность заказа|шаг заказа",
  lead: "交期|交货期|货期|交货时间|生产周期|出货时间|发货时间|生产时间|lead time|delivery time|delivery|production time|leadtime|срок|срок изготовления|срок поставки|срок производства|срок готовности|готовность|жеткізу мерзімі|дайындау мерзімі|мерзімі|tayyorlash muddati|muddat|muddati|даярдоо мөөнөтү|мӯҳлат|taýýarlyk möhleti|möhlet",
  leadDaysMin: "最短交期|lead time min|min lead time|срок от",
  leadDaysMax: "最长交期|lead time max|max lead time|срок до",
  gtin13:
    "条码|条形码|商品条码|国际条码|条码号|ean|ean13|ean code|barcode|bar code|gtin|gtin13|upc|штрихкод|штрих код|шк|баркод|штрихкоды|штрих коды|shtrix kod|shtrixkod|штрихкод gtin|ştrih kod",
  hs: "hs|hs code|hscode|hs编码|hs码|hs no|customs code|tariff code|код hs|код тн вэд тс|код тнвэд",
  "hs-CN": "海关编码|海关编号|税号|税则号|商品编码hs|税号hs|报关编码|中国海关编码",
  "hs-EAEU":
    "тн вэд|тнвэд|код тн вэд|код тнвэд|тн вэд еаэс|код тн вэд еаэс|сэқ тн|сэқ тн коды|俄罗斯海关编码|俄海关编码",
  "hs-UZ": "тн вэд уз|тиф тн|tif tn|tif tn kodi",
  category:
    "类目|分类|类别|品类|产品类别|产品分类|商品分类|category|product category|type of goods|group|категория|группа|группа товара|категория товара|раздел|санаты|санат|turkumi|turkum|toifa|категориясы|гурӯҳ|toparы|topary",
  unit: "单位|计量单位|计价单位|unit|units|uom|unit of measure|ед|ед изм|единица|единица измерения|ед измерения|өлшем бірлігі|бірлігі|oʻlchov birligi|birligi|birlik|өлчөм бирдиги|воҳид|ölçeg birligi",
  picture:
    "图片|产品图片|商品图片|照片|图|实物图|产品图|样图|主图|picture|pictures|photo|photos|image|images|pic|фото|фотография|изображение|картинка|рисунок|суреті|сурет|rasmi|rasm|сүрөтү|сүрөт|акс|surat|surady",
  sampleFee:
    "样品费|打样费|样品价|样品单价|sample fee|sample price|sample cost|sample|стоимость образца|цена образца|образец|үлгі бағасы|namuna narxi|үлгү баасы|нархи намуна|nusga bahasy",
  sampleDays: "打样时间|样品时间|打样周期|sample time|sample days|sample lead time|срок образца",
  stock:
    "库存|库存数量|现货|现货数量|在库|现货库存|stock|stock qty|in stock|available|available stock|stock quantity|остаток|остатки|наличие|в наличии|на складе|склад|қоймада|қалдық|omborda|qoldiq|кампада|калдык|дар анбор|ammarda",
  shelfLifeMonths:
    "保质期|保质期月|有效期|shelf life|shelf life months|срок годности|жарамдылық мерзімі|yaroqlilik muddati",
  customLogoMoq:
    "定制logo起订量|logo起订量|印logo起订量|logo moq|moq logo|custom logo moq|логотип от|свой логотип от",
  customPackagingMoq:
    "定制包装起订量|包装定制起订量|packaging moq|custom packaging moq|своя упаковка от",
};
