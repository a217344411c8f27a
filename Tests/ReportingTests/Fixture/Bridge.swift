import AssayModel

/// An invented case: the fall of a bridge that never stood, told by four papers that do not exist.
enum Bridge {
  /// The wire's story.
  static let wire: Draft = {
    var draft = Draft("aaaaaaaaaaa1")
    draft.add(.furniture, "Menu · Sign in · 3 new offers")
    draft.add(.title, "Bridge falls at Tarnwick, at least 11 dead")
    draft.add(.byline, "By Ada Quill, 14 May 2031")
    draft.add(
      .paragraph,
      "At least 11 people were killed when the Tarnwick bridge, an invented bridge in an invented "
        + "town, fell into the Osk shortly before seven on Wednesday morning, the fire service said."
    )
    draft.add(
      .paragraph,
      "“We count eleven dead, and we fear that the number will rise,” said Bruno Halm, chief of the "
        + "fire service. A diver at the quay told him that two cars were still under water.")
    draft.add(.heading, "What the builders say", level: 2)
    draft.add(
      .paragraph,
      "“The bridge was safe on the day we handed it over,” said Ottoline Vane, the builders’ "
        + "spokeswoman. She denied that 40 bolts were missing.")
    draft.add(
      .paragraph,
      "In 2019 a footbridge at Lower Fenn, also invented, gave way and 3 people were killed there.")
    draft.add(
      .paragraph, "Help came after 25 minutes. The river is 12 metres deep at the “old quay”.")
    draft.add(.caption, "The Osk at Tarnwick, 2030. Picture: none")
    return draft
  }()

  /// The paper's story, with its readers' comments.
  static let paper: Draft = {
    var draft = Draft("bbbbbbbbbbb2")
    draft.add(.title, "Fourteen dead: the morning the bridge went")
    draft.add(
      .paragraph,
      "Fourteen people are known to have died in the fall of the Tarnwick bridge, the prefecture "
        + "said on Thursday; on Wednesday noon it had spoken of 9.")
    draft.add(
      .quotation, "“I heard it groan for a minute, and then there was only the river.”")
    draft.add(
      .paragraph,
      "So says a baker at the west bank, who did not give her name. Inspector Ivo Reng possibly saw "
        + "cracks in March, according to a letter that this paper has seen.")
    draft.add(
      .paragraph,
      "The prefecture counted 6 men, 5 women and 2 children among the 14 dead. "
        + "Help came after an hour and a half, survivors told the mayor, Lise Amar.")
    draft.post("RiverRat_77", "My cousin lives there, it was 20 dead at least.", votes: 12)
    draft.post("Petra Mollin", "Who told you that, RiverRat_77?", depth: 2, parent: .post(0))
    draft.post("RiverRat_77", "He was on the quay at 6:40.", depth: 3, parent: .post(1))
    draft.post(
      "Petra Mollin", "The mayor said “nobody was on the quay”.", depth: 4, parent: .post(2))
    draft.post(nil, "Stop it, both of you.", depth: 5, parent: .post(3), timeText: "2 days ago")
    draft.post("Hobb", "", depth: 6, parent: .post(4), votes: -1)
    draft.post("RiverRat_77", "See you there.", depth: 7, parent: .removed(under: 4))
    draft.post(
      "Petra Mollin", "Reply to RiverRat_77: no.", depth: 2, parent: .unknown(candidates: [0, 2]))
    return draft
  }()

  /// The blog's page, which cuts a quotation and holds everything that could do harm.
  static let blog: Draft = {
    var draft = Draft("ccccccccccc3")
    draft.add(.title, "<script>alert(1)</script> They knew!")
    draft.add(
      .paragraph,
      "“The bridge was [not] safe,” Ottoline Vane admits. At least 30 people died, a “source” says."
    )
    draft.add(
      .paragraph,
      "Hostile text follows: \u{1B}[31mred\u{1B}[0m, \u{202E}thgir morf\u{202C}, <img src=x "
        + "onerror=alert(1)> & \"quotes\" 'and' `ticks` \u{0007} \u{85} \u{2066}x\u{2069} "
        + String(repeating: "longword", count: 40))
    draft.add(.listItem, "It fell at 06:40 GMT", level: 1)
    draft.add(.listItem, "The bridge cost 12 million crowns", level: 1)
    return draft
  }()

  /// The official statement.
  static let office: Draft = {
    var draft = Draft("ddddddddddd4")
    draft.add(.title, "Statement of the prefecture on the Tarnwick bridge")
    draft.add(
      .paragraph,
      "The bridge fell at 06:52 on 14 May 2031. As of 15 May, 18:00, 14 people are dead and 23 "
        + "injured.", page: 1)
    draft.add(
      .paragraph,
      "The blog “Osk Truth” has cut the words of Ms Vane; her full sentence says the opposite. "
        + "The crane driver’s statement was made in custody.", page: 2)
    draft.add(
      .paragraph,
      "“I was told to lift the span,” the crane driver said at the station. "
        + "Saturday, 14 May 2031, will be a day of mourning.", page: 2)
    return draft
  }()
}
