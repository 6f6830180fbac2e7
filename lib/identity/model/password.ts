const SHORTEST_PASSWORD = 8;
/** Long enough for any pass phrase, short enough to hash. */
const LONGEST_PASSWORD = 256;

/** The first guesses of every attack that are long enough to be accepted otherwise. */
const GUESSES = new Set(
  `password passw0rd password1 password12 password123 p@ssw0rd p@ssword qwertyui qwertyuiop qwerty12
  qwerty123 qwerty1234 1q2w3e4r 1q2w3e4r5t 1qaz2wsx zaq12wsx asdfghjk asdfghjkl zxcvbnm1 zxcvbnm123
  iloveyou iloveyou1 sunshine princess football baseball superman batman123 trustno1 welcome1
  welcome123 letmein1 letmein123 admin123 admin1234 administrator changeme changeme1 master123
  monkey123 dragon123 abc12345 abcd1234 abc123456 a1234567 a12345678 aa123456 aa12345678 q1w2e3r4
  woaini1314 woaini520 5201314520 1314520a a123456789 qq123456 qwe12345 asd12345 asdf1234 zxc12345
  test1234 test12345 guest123 root1234 user1234 pass1234 pass12345 secret123 whatever computer
  internet samsung1 michelle jennifer jonathan charlie1 mustang1 shadow123 starwars liverpool
  chelsea1 arsenal1 barcelona realmadrid spartak1 zenit2010 kazakhstan kazakhstan1 uzbekistan
  tashkent almaty123 astana123 bishkek1 dushanbe ashgabat karavan1 karavan123 yiwu1234 marina123
  natasha1 aleksandr vladimir ivan1234 parol123 parol1234 йцукенгш йцукен123 пароль123 любовь123`.split(
    /\s+/,
  ),
);
const RUNS = ["01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz"];

/** One spelling of the same keystrokes on every keyboard and system. */
export const normalPassword = (raw: string) => raw.normalize("NFKC");

export type PasswordWeakness = "passwordShort" | "passwordLong" | "passwordCommon";

/** Length and not being guessable at once; no rules of composition, which only make people repeat. */
export function passwordWeakness(
  raw: string,
  personal: readonly string[] = [],
): PasswordWeakness | null {
  if (raw.length > LONGEST_PASSWORD) return "passwordLong";
  const password = normalPassword(raw);
  if ([...password].length < SHORTEST_PASSWORD) return "passwordShort";
  const plain = password.toLowerCase();
  const isGuessable =
    GUESSES.has(plain) ||
    new Set(plain).size <= 2 ||
    RUNS.some((run) => run.includes(plain)) ||
    personal.some((known) => known.length > 0 && plain === known.toLowerCase());
  return isGuessable ? "passwordCommon" : null;
}
