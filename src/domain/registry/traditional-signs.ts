/** Signs of the registry's names in their traditional or other printed form, each followed by the one the registry uses. */
const PAIRS =
  '雲云記记龍龙樓楼銅铜賈贾經经濟济術术開开發发區区縣县寧宁豐丰業业動动產产項项審审註注銷销證证辦办稅税場场資资執执務务負负擔担識识權权環环勢势體体層层減减踐践諾诺歷历遺遗虛虚結结電电氣气熱热違违設设車车聲声' +
  '汙污勞劳報报險险積积費费維维學学醫医療疗徵征補补償偿農农穩稳復复營营個个齊齐線线話话網网頁页會会議议訪访調调訴诉詢询幫帮舉举檢检組组團团專专質质監监員员機机關关應应為为與与';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  (PAIRS.match(/../gsu) ?? []).map(([traditional = '', simplified = '']) => [traditional, simplified]),
);

/** The text with those signs in the registry's form; every other stays as it is. */
export function simplified(text: string): string {
  return [...text].map((sign) => SIMPLIFIED.get(sign) ?? sign).join('');
}
