/// How often a language uses the letters that ASCII has not, rounded, from general knowledge of the language.
struct Alphabet: Sendable {
  /// A letter in both cases, with its share among the letters here.
  struct Letter: Sendable {
    var small: UInt32
    var capital: UInt32
    var parts: Int
  }

  var encodings: [Encoding]
  var isLatin: Bool
  var letters: [Letter]

  /// `list` is a word for each letter: the letter, then its share.
  private init(_ encodings: [Encoding], isLatin: Bool = true, _ list: String) {
    self.encodings = encodings
    self.isLatin = isLatin
    letters = list.split(separator: " ").compactMap { word in
      guard let small = word.unicodeScalars.first else { return nil }
      let capital = small.properties.uppercaseMapping.unicodeScalars.first ?? small
      return Letter(
        small: small.value, capital: capital.value, parts: Int(word.dropFirst()) ?? 1)
    }
  }

  private static let western: [Encoding] = [.windows1252]
  private static let central: [Encoding] = [.windows1250, .iso8859x2]
  private static let turkish: [Encoding] = [.windows1254]
  private static let baltic: [Encoding] = [.windows1257]
  private static let cyrillic: [Encoding] = [.windows1251, .koi8R, .koi8U, .iso8859x5, .ibm866]
  private static let greek: [Encoding] = [.windows1253, .iso8859x7]
  private static let hebrew: [Encoding] = [.windows1255]
  private static let arabic: [Encoding] = [.windows1256, .iso8859x6]
  private static let thai: [Encoding] = [.windows874]

  /// The languages that are told apart.
  static let all: [Alphabet] = [
    // French, German, Spanish, Portuguese, Italian.
    Alphabet(western, "é550 à140 è110 ê60 ç35 î15 ô20 û15 â15 ù15 ï5 œ10 ë4 ü1 ÿ1"),
    Alphabet(western, "ü380 ä330 ö190 ß110 é5"),
    Alphabet(western, "ó330 í240 á210 é160 ñ80 ú60 ü4"),
    Alphabet(western, "ã260 ç170 á150 é140 í120 ó90 ê80 õ60 ú40 à40 â40 ô20 ü2"),
    Alphabet(western, "è350 à280 ù150 ò120 é80 ì70"),
    Alphabet(western, "à230 é160 ó170 è130 í100 ç60 ò60 ú40 ï30 ü15"),
    // The North: Swedish and Finnish, Danish and Norwegian, Icelandic, Dutch.
    Alphabet(western, "ä450 ö300 å230 é10"),
    Alphabet(western, "å330 ø340 æ250 é15 ö5 ä5"),
    Alphabet(western, "á140 í130 ð330 ó100 é60 ö80 ú60 þ110 æ70 ý30"),
    Alphabet(western, "ë400 é350 ï120 ü40 ö40 è40"),
    // Polish, Czech, Slovak, Hungarian, Romanian, Croatian and Slovene, Albanian.
    Alphabet(central, "ł260 ą150 ę170 ó130 ż130 ś110 ć60 ń30 ź10"),
    Alphabet(central, "í210 á170 é90 ě110 š70 ž80 č80 ř90 ý60 ů40 ú10 ň5 ď5 ť5"),
    Alphabet(central, "á210 í120 é100 č110 š90 ž100 ý100 ú100 ľ40 ť50 ň20 ô20 ď15 ä10 ĺ3 ŕ3 ó15"),
    Alphabet(central, "á300 é290 ö100 ó100 í60 ü60 ő90 ú30 ű20"),
    Alphabet(central, "ă350 ţ140 ş170 î150 â80"),
    Alphabet(central, "š250 ž180 č280 ć160 đ60"),
    // Turkish.
    Alphabet(turkish, "ı390 ş140 ğ100 ü160 ö80 ç90 â5 î3"),
    // Lithuanian, Latvian, Estonian.
    Alphabet(baltic, "ė230 š140 į100 ų180 ž120 ū80 č60 ą80 ę30"),
    Alphabet(baltic, "ā330 ī160 ē140 š120 ū70 ņ60 ļ50 ž40 č20 ģ20 ķ20"),
    Alphabet(baltic, "õ270 ä270 ü240 ö100 š10 ž10"),
    // Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Macedonian.
    Alphabet(
      cyrillic, isLatin: false,
      """
      о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з17 б16 ч14 й12 \
      х10 ж9 ш7 ю6 ц5 щ4 э3 ф3 ъ1 ё1
      """),
    Alphabet(
      cyrillic, isLatin: false,
      """
      о94 а84 н66 и61 і57 в54 т53 р47 е46 с41 к37 у33 д33 л36 м31 п29 я24 з22 ь18 б17 г16 ч14 й13 \
      х11 ц9 ж9 ї8 ю8 ш7 є6 щ5 ф3 ґ1
      """),
    Alphabet(
      cyrillic, isLatin: false,
      """
      а155 н65 і60 е45 р48 о40 с48 к40 т40 л37 у35 в34 д32 я45 ы36 п28 м27 з25 ц25 ь20 г18 й14 б17 \
      ч15 ў14 х12 э12 ш10 ж8 ю7 ф3 ё8
      """),
    Alphabet(
      cyrillic, isLatin: false,
      """
      а118 и91 о89 е88 т81 н76 р48 с47 в45 л33 к34 д37 п28 м26 з22 я19 г17 б14 у14 ъ14 ч14 щ7 ж7 ц6 \
      й7 х6 ш3 ю2 ф2 ь1
      """),
    Alphabet(
      [.windows1251, .iso8859x5], isLatin: false,
      """
      а120 и96 о92 е91 н57 р49 с48 т44 ј43 у44 к39 д37 в39 л34 м33 п29 з18 г16 б16 ч10 ш9 ц8 њ7 х6 \
      ж7 ћ7 љ5 ђ3 ф2 џ1
      """),
    // Greek; Hebrew; Arabic and Persian; Thai.
    Alphabet(
      greek, isLatin: false,
      """
      α100 ο85 ι72 τ80 ε70 ν62 σ42 κ41 ς39 η40 π40 ρ40 υ36 λ28 μ33 ί26 ό21 ά20 γ17 έ18 ω16 δ16 ή14 \
      χ12 θ11 φ8 ύ9 β7 ώ7 ξ4 ζ3 ψ2 ϊ1 ΐ1
      """),
    Alphabet(
      hebrew, isLatin: false,
      """
      י110 ו105 ה93 ל73 א63 ר57 ת52 ב48 מ53 ש46 נ34 ע32 ד27 ם27 ח24 ק22 פ19 כ22 ט15 ן16 צ13 ג14 \
      ז13 ס16 ך6 ף3 ץ2
      """),
    Alphabet(
      arabic, isLatin: false,
      """
      ا125 ل115 ي65 م55 و55 ن50 ر45 ت42 ب37 ة35 ع33 د30 س27 ف27 ه32 ك22 ق22 أ22 ح20 ج13 ش12 ط10 ص11 \
      خ9 إ9 ى9 ذ7 ث7 ض7 غ5 ئ5 ز7 ء4 آ3 ؤ3 ظ3 ،10
      """),
    Alphabet(
      thai, isLatin: false,
      """
      า75 น70 ร65 อ60 ก55 เ50 ง48 ่45 ้42 ม40 ย36 ล34 ว32 ด30 ท32 ั38 ี30 ิ30 ต28 ส28 ป26 ะ25 บ23 \
      ค22 ห24 แ20 จ20 ใ17 ไ17 ข17 ็16 พ18 ช14 ผ10 ์14 ื14 ู12 ถ11 โ11 ุ14 ซ8 ณ8 ำ14 ธ6 ญ6 ศ7 ึ9 ฟ5 ภ5
      """),
  ]
}
