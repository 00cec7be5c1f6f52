//! The names of months.

/// The beginnings of the names of each month, in two dozen languages.
const MONTHS: [&str; 12] = [
    "jan jän gen ene янв sty oca ian ιαν січ led яну يناير ינואר",
    "feb fév fev фев lut şub φεβ лют úno feb فبراير شباط פברואר helmi",
    "mar mär maa mrt мар mrz már μαρ μάρ берез bře مارس آذار اذار מרץ מרס maalis",
    "apr avr abr апр kwi nis ápr απρ квіт dub أبريل ابريل إبريل نيسان אפריל huhti",
    "may mai mei maj maggio mag мая май máj μαΐ μάι μαι трав kvě مايو أيار ايار מאי touko",
    "jun juin giu июн cze haz jún iun ιουν ιούν черв юни červen června يونيو يونيه حزيران יוני kesä",
    "jul juil lug июл lip tem júl iul ιουλ ιούλ лип юли červenec července يوليو يوليه تموز יולי heinä",
    "aug aoû aou ago авг sie ağu agu αυγ αύγ серп srp أغسطس اغسطس אוגוסט elok",
    "sep set сен wrz eyl sze σεπ верес zář сеп سبتمبر أيلول ايلول ספטמבר syys",
    "oct okt ott out окт paź eki οκτ жовт říj أكتوبر اكتوبر אוקטובר loka",
    "nov ноя lis kas noi νοε νοέ листоп ное نوفمبر נובמבר marras",
    "dec dez déc dic дек gru ara des δεκ груд pro ديسمبر דצמבר joulu",
];

/// Characters of the shortest and of the longest name.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=13;

/// The number of the month with this name, shortened or not. A longer beginning counts before a shorter one: "marras" is
/// no March.
pub(super) fn month(name: &str) -> Option<u32> {
    let name = name.to_lowercase();
    // "In March", in Hebrew.
    let name = name.strip_prefix('ב').unwrap_or(&name);
    if !LENGTHS.contains(&name.chars().count()) {
        return None;
    }
    let starts = |starts: &str| {
        starts.split(' ').filter(|start| name.starts_with(start)).map(str::len).max().unwrap_or_default()
    };
    let (length, month) =
        (1..).zip(MONTHS).map(|(month, names)| (starts(names), month)).max_by_key(|(length, _)| *length)?;
    (length > 0).then_some(month)
}
