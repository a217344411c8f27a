import Language
import Testing

@Suite struct EnglishTextTests {
  private func isEnglish(_ text: String) -> Bool? {
    var english = EnglishText()
    english.count(TokenizedText(text))
    return english.isEnglish
  }

  @Test(
    "English is told by its small words, in print and in a forum",
    arguments: [
      "Officials in the port of Norwell said on Monday that the fire had begun in a shed where paint was kept, and that two of "
        + "the guards who were on duty had seen it before the alarm rang.",
      "lol no way they did that, i was there last night and it was packed, my mate works the door and he says you could not "
        + "even move by nine, so why would you lock it",
    ])
  func english(text: String) { #expect(isEnglish(text) == true) }

  @Test(
    "Other languages are not English",
    arguments: [
      "Die Feuerwehr in Norwell teilte am Montag mit, dass der Brand in einem Schuppen ausgebrochen sei, in dem Farbe lagerte, "
        + "und dass zwei der Wachleute ihn gesehen hätten, bevor der Alarm läutete und alle gingen.",
      "Les pompiers de Norwell ont indiqué lundi que le feu avait pris dans un hangar où était stockée de la peinture, et que deux "
        + "des gardiens de service l'avaient vu avant que l'alarme ne sonne dans le port.",
      "Brandvesenet i Norwell sa mandag at brannen begynte i et skur der det ble lagret maling, og at to av vaktene som var på "
        + "jobb hadde sett den før alarmen gikk og alle måtte ut av bygget den kvelden.",
      "Zimamoto wa Norwell walisema siku ya Jumatatu kwamba moto ulianza katika banda ambamo rangi ilihifadhiwa, na kwamba walinzi "
        + "wawili waliokuwa zamu waliuona kabla ya kengele kulia na watu wote kutoka nje ya jengo hilo usiku.",
    ])
  func other(text: String) { #expect(isEnglish(text) == false) }

  @Test("A few words tell nothing", arguments: ["", "41 dead", "Brand in Norwell: 41 Tote"])
  func short(text: String) { #expect(isEnglish(text) == nil) }
}
