/// A set of characters of East Asia, for guessing encodings.
struct CommonCharacters: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x1_0000 && bits[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0
  }

  private init(_ text: String) {
    for scalar in text.unicodeScalars where scalar.value < 0x1_0000 {
      bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
  }

  /// The commonest characters of the language that is written in an encoding.
  static func of(_ encoding: Encoding) -> CommonCharacters {
    switch encoding {
    case .big5: traditional
    case .eucKR: korean
    case .shiftJIS, .eucJP: japanese
    default: simplified
    }
  }

  /// The first level of an encoding's set: the characters in daily use.
  static func firstLevel(_ encoding: Encoding) -> CommonCharacters {
    switch encoding {
    case .big5: levels.big5
    case .shiftJIS, .eucJP: levels.japanese
    default: levels.simplified
    }
  }

  private static let levels = (
    simplified: level(.gbk, leads: 0xB0...0xD7, trails: 0xA1...0xFE),
    japanese: level(.eucJP, leads: 0xB0...0xCF, trails: 0xA1...0xFE),
    big5: level(.big5, leads: 0xA4...0xC6, trails: 0x40...0xFE)
  )

  private static func level(
    _ encoding: Encoding, leads: ClosedRange<UInt8>, trails: ClosedRange<UInt8>
  ) -> CommonCharacters {
    var bytes: [UInt8] = []
    for lead in leads {
      for trail in trails where trail < 0x7F || trail > 0xA0 { bytes += [lead, trail] }
    }
    let decoded = decodeEastAsian(bytes, encoding)?.utf8 ?? []
    return CommonCharacters(String(decoding: decoded, as: UTF8.self))
  }

  private static let simplified = CommonCharacters(
    """
    的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看\
    定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政\
    美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女\
    变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思\
    王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运船午时警察称港客伤亡报道记者
    """)

  private static let traditional = CommonCharacters(
    """
    的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看\
    定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政\
    美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女\
    變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思\
    王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運船午時警察稱港客傷亡報導記者
    """)

  private static let japanese = CommonCharacters(
    """
    日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京\
    全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記\
    院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水\
    半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁\
    状工建語球営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸\
    訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賞訴辺造英被株頭技低毎医復仕去姿味負閣港船客
    """)

  private static let korean = CommonCharacters(
    """
    이다는의에을가고하지한로사기인도은들자서정리대시나일해그어를수만스보주전부장있라아원과성제상여구유조국었연거마했비면습미니관오동지선경안공생무신소우중학\
    트세문화내당개위용방것요게발회행결실계분드당치러물람될적진르교재산간명단력입통음년말체심두와때터모야임영외업금강되노민포종현려식물술약히없으또반알법청\
    여남저직모작불집점추속설배변건목등월본출활양천파판질십초박표특군절증합더까린데번열후감찰타크레프토카디즈티아처럼못많같너살길손달앞늘힘잘별령항배객시간금멈
    """)
}
