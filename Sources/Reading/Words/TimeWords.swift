/// What a word can be in a text that is a time.
enum TimeWord {
  /// A month, a weekday or a zone.
  static let name: UInt32 = 1 << 0
  /// A small word between the parts of a time.
  static let filler: UInt32 = 1 << 1
  static let unit: UInt32 = 1 << 2
  static let quantity: UInt32 = 1 << 3
  /// A word that counts as a number.
  static let one: UInt32 = 1 << 4
  /// A word that says that a time counts back from now, at either end of it.
  static let ago: UInt32 = 1 << 5
  /// A day that counts from now, and may stand alone.
  static let day: UInt32 = 1 << 6
  /// A day that counts from now, in a language in which the word means other things too.
  static let dayWithClock: UInt32 = 1 << 7
  static let just: UInt32 = 1 << 8
  static let now: UInt32 = 1 << 9
  /// What may stand right behind a number: "5th", "7pm", "9h".
  static let numberEnd: UInt32 = 1 << 10
  /// A small word that no time begins or ends with.
  static let edge: UInt32 = 1 << 11
  /// A word that a time may hold though it is in no list of fillers.
  static let part: UInt32 = 1 << 12
  /// The first words of "il y a".
  static let il: UInt32 = 1 << 13
  static let y: UInt32 = 1 << 14

  /// What may stand in a time that counts back from now.
  static let counting = unit | quantity | one | ago

  static let table = WordTable([
    (name, months), (name, weekdays), (name, zones), (name, "today yesterday"),
    (filler, fillers), (unit, units), (quantity, quantities), (one, "a an one"), (one, numbers),
    (ago, agoWords), (day, "today yesterday"),
    (dayWithClock, "heute gestern hier ayer ieri oggi hoy ontem hoje вчера сегодня вчора сьогодні"),
    (dayWithClock, "wczoraj dziś dzisiaj gisteren vandaag igår idag"),
    (just, "just"), (now, "now"),
    (numberEnd, "st nd rd th am pm h t tz z er hrs uhr г р º ª"),
    (edge, "at on the of de del le den as a em um kl about в o об w"),
    (part, "an about il y"), (il, "il"), (y, "y"),
  ])

  private static let months = """
    january february march april may june july august september october november december jan feb \
    mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember mär \
    okt dez janvier février mars avril juin juillet août septembre octobre novembre décembre enero \
    febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro \
    fevereiro março maio junho julho setembro outubro novembro dezembro gennaio febbraio aprile \
    maggio giugno luglio settembre ottobre dicembre januari februari maart mei augustus desember \
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря янв фев мар \
    апр июн июл авг сен сент окт ноя дек stycznia lutego marca kwietnia maja czerwca lipca sierpnia \
    września października listopada grudnia січня лютого березня квітня травня червня липня серпня \
    вересня жовтня листопада грудня janv févr juil déc ene abr dic gen mag giu lug ott
    """

  private static let weekdays = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat \
    sun montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so lundi mardi \
    mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo \
    lunedì martedì mercoledì giovedì venerdì sabato domenica понедельник вторник среда четверг \
    пятница суббота воскресенье пн вт ср чт пт сб вс poniedziałek wtorek środa czwartek piątek \
    sobota niedziela
    """

  private static let zones = """
    utc gmt bst est edt cst cdt mst mdt pst pdt cet cest mez mesz eet eest msk мск ist aest aedt jst \
    hkt sgt et ct mt pt
    """

  private static let fillers = """
    at on the of am pm a.m p.m uhr um à h hrs de del le den kl o'clock as às a las em в г года о об \
    godz alle ore
    """

  private static let units = """
    s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days w wk wks week \
    weeks mo mos mth mths month months y yr yrs year years \
    sekunde sekunden minuten std stunde stunden tag tage tagen woche wochen monat monate monaten \
    jahr jahre jahren seconde secondes heure heures j jour jours sem semaine semaines mois an ans \
    segundo segundos minuto minutos hora horas día días dia dias semana semanas mes meses mês año \
    años ano anos secondo secondi minuti ora ore g giorno giorni settimana settimane mese mesi anno \
    anni сек секунд секунду секунды мин минут минуту минуты ч час часа часов д дн день дня дней \
    нед неделю недели недель мес месяц месяца месяцев г год года лет л хв хвилин хвилини хвилину \
    год годин години годину дні днів тиждень тижні тижнів місяць місяці місяців рік роки років \
    sek sekund minut minuty minutę godz godzin godziny godzinę dzień dni tydzień tygodnie tygodni \
    miesiąc miesiące miesięcy rok lata lat tyg mies seconden minuut uur uren dag dagen weken maand \
    maanden jaar timme timmar timer veckor vecka uke uker uge uger måned måneder månad månader \
    år dage dager
    """

  private static let quantities = "few about almost over around and y un una il et einer einem"

  private static let numbers = """
    two three four five six seven eight nine ten eleven twelve ein eine einem einer un une uno una \
    zwei drei
    """

  private static let agoWords = """
    ago vor hace fa назад тому temu geleden siden sedan há atrás
    """
}

/// The first three bytes of the words that make a number a time.
let timeNameStarts: [UInt64] = {
  // One bit for each hash of three bytes; a stray hit only costs a closer look.
  var bits = [UInt64](repeating: 0, count: 1024)
  for word in TimeWord.hintWords {
    let bytes = Array(word.utf8.prefix(3))
    guard bytes.count == 3 else { continue }
    let slot = timeStartSlot(
      UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2]))
    bits[slot >> 6] |= 1 << UInt64(slot & 63)
  }
  return bits
}()

@inline(__always)
func timeStartSlot(_ letters: UInt32) -> Int {
  Int(truncatingIfNeeded: (letters &* 0x9E37_79B1) >> 16)
}

extension TimeWord {
  /// Words of which a text that is a time holds one, beside a number.
  fileprivate static let hintWords: [String] = {
    var result: [String] = []
    for list in [
      months, weekdays, zones, agoWords, units,
      "today yesterday gestern heute hier ayer ieri вчера сегодня wczoraj dziś gisteren igår il",
      "just",
    ] {
      for word in list.split(separator: " ") { result.append(String(word)) }
    }
    return result
  }()
}
