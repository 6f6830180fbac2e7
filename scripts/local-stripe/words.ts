const ru = {
  title: "Оплата",
  order: "Назначение",
  card: "Карта",
  number: "Номер карты",
  expiry: "Срок (ММ/ГГ)",
  cvc: "CVC",
  pay: "Оплатить",
  alipay: "Alipay",
  wechat_pay: "WeChat Pay",
  authorise: "Подтвердить платёж",
  refuse: "Отклонить платёж",
  back: "Вернуться в магазин",
  done: "Этот платёж уже проведён.",
  expired: "Время для оплаты истекло.",
  local: "Пробный сервер: деньги не списываются. Карты: 4242 4242 4242 4242, 4000 0000 0000 0002.",
};
type Words = typeof ru;

const zh: Words = {
  title: "付款",
  order: "用途",
  card: "银行卡",
  number: "卡号",
  expiry: "有效期（月/年）",
  cvc: "安全码",
  pay: "付款",
  alipay: "支付宝",
  wechat_pay: "微信支付",
  authorise: "确认付款",
  refuse: "拒绝付款",
  back: "返回商店",
  done: "该笔款项已支付。",
  expired: "付款时间已过。",
  local: "测试服务器：不会扣款。测试卡：4242 4242 4242 4242、4000 0000 0000 0002。",
};

const en: Words = {
  title: "Payment",
  order: "For",
  card: "Card",
  number: "Card number",
  expiry: "Expiry (MM/YY)",
  cvc: "CVC",
  pay: "Pay",
  alipay: "Alipay",
  wechat_pay: "WeChat Pay",
  authorise: "Authorise payment",
  refuse: "Refuse payment",
  back: "Back to the shop",
  done: "This payment is done.",
  expired: "The time to pay is over.",
  local: "Local server: no money is taken. Cards: 4242 4242 4242 4242, 4000 0000 0000 0002.",
};

export type Tongue = "ru" | "zh" | "en";
export const words: Record<Tongue, Words> = { ru, zh, en };

export const tongueOf = (locale: string | null): Tongue =>
  locale?.startsWith("zh") ? "zh" : locale === "ru" ? "ru" : "en";
