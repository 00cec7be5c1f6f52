//! The names of months.

/// The beginnings of the names of each month, in four dozen languages.
const MONTHS: [&str; 12] = [
    "jan jän gen ene янв sty oca ian ιαν січ led яну يناير ינואר \
     siječ јан जन জানু ஜன జన มกร جنوری ژانویه saus janv იანვ հունվ yanv қаңтар",
    "feb fév fev фев lut şub φεβ лют úno feb فبراير شباط פברואר helmi \
     velj феб फ़र फर ফেব্ பிப் ఫిబ్ กุมภ فروری فوریه vasar shku თებ փետր peb ақпан",
    "mar mär maa mrt мар mrz már μαρ μάρ берез bře مارس آذار اذار מרץ מרס maalis \
     ožuj मार्च মার্চ மார்ச் మార్చి มีน مارچ kovo მარ մարտ mac наурыз",
    "apr avr abr апр kwi nis ápr απρ квіт dub أبريل ابريل إبريل نيسان אפריל huhti \
     travanj travnj अप्र এপ্রি ஏப்ர ఏప్రి เมษ اپریل آوریل baland pril აპრ ապր сәуір",
    "may mai mei maj maggio mag мая май máj μαΐ μάι μαι трав kvě مايو أيار ايار מאי touko \
     maí maig svibanj svibnj мај मई মে மே మే พฤษภ مئی geguž მაი մայիս мамыр",
    "jun juin giu июн cze haz jún iun ιουν ιούν черв юни červen června يونيو يونيه حزيران יוני kesä \
     lipanj lipnj јун जून জুন ஜூன் జూన్ มิถุ جون ژوئن birž qersh ივნ հունիս hun iyun маусым",
    "jul juil lug июл lip tem júl iul ιουλ ιούλ лип юли červenec července يوليو يوليه تموز יולי heinä \
     srpanj srpnj јул जुल জুল ஜூல జూల జులై กรกฎ جولائی ژوئیه liepos korr ივლ հուլիս hul iyul шілде",
    "aug aoû aou ago авг sie ağu agu αυγ αύγ серп srp أغسطس اغسطس אוגוסט elok \
     avg ágú kolovoz अग আগস্ ஆகஸ் ఆగస్ สิงห اگست اوت rugpj gusht აგვ օգոս ogos avq тамыз",
    "sep set сен wrz eyl sze σεπ верес zář сеп سبتمبر أيلول ايلول ספטמבר syys \
     rujan rujn सित সেপ্ செப் సెప్ กันย ستمبر سپتامبر rugsėj shtat სექ սեպտ қыркүйек",
    "oct okt ott out окт paź eki οκτ жовт říj أكتوبر اكتوبر אוקטובר loka \
     अक्ट অক্ট அக் అక్ ตุลา اکتوبر اکتبر spal tetor ოქტ հոկտ қазан",
    "nov ноя lis kas noi νοε νοέ листоп ное نوفمبر נובמבר marras \
     nóv studen нов नव নভে நவ నవం พฤศจ نومبر نوامبر lapkri nëntor ნოე նոյ nob қараша",
    "dec dez déc dic дек gru ara des δεκ груд pro ديسمبر דצמבר joulu \
     prosin дец दिस ডিসে டிசம் డిసెం ธันว دسمبر دسامبر gruod dhjet დეკ դեկ dis dek желтоқсан",
];

/// Characters of the shortest and of the longest name.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=13;

/// The number of the month with this name, shortened or not. A longer beginning counts before a shorter one: "marras" is
/// no March.
pub(super) fn month(name: &str) -> Option<u32> {
    let name = name.to_lowercase();
    // "In March", in Hebrew.
    let name = name.strip_prefix('ב').unwrap_or(&name);
    let is_short_name = ["मई", "মে", "மே", "మే"].contains(&name);
    if !LENGTHS.contains(&name.chars().count()) && !is_short_name {
        return None;
    }
    let starts = |starts: &str| {
        starts.split(' ').filter(|start| name.starts_with(start)).map(str::len).max().unwrap_or_default()
    };
    let (length, month) =
        (1..).zip(MONTHS).map(|(month, names)| (starts(names), month)).max_by_key(|(length, _)| *length)?;
    (length > 0).then_some(month)
}
