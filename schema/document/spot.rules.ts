/** A place that one could walk to; "tại cộng đồng" and "tại các xã" are none. */
const place =
  /\b(?:tai|o|dat|bo tri|dia diem|gom|trong)\b[^.;]{0,60}?\b(?:tram y te|tru so|cong an|nha van hoa|nha (?:rieng )?(?:ong|ba|cua|nguoi|truong)|so nha|so \d{1,4} (?:duong|pho)|duong \p{L}|benh vien|trung tam (?:y te|bao tro|cong tac xa hoi|hoc tap)|don bien phong|chua |nha tho|truong (?:tieu hoc|thcs|thpt|mam non)|khu pho \d|to dan pho \d|thon \d)/u

/** Whether folded words name a place that one could walk to. */
export const namesSpot = (folded: string): boolean => place.test(folded)
