package org.ecrf.model.rule;

/** The few words of a finding that do not come from the study file. */
enum Word {
  YES("yes", "ja", "tak"),
  NO("no", "nej", "nie"),
  NOT_ENTERED("not entered", "ej angivet", "nie podano");

  private final String english;
  private final String swedish;
  private final String polish;

  Word(String english, String swedish, String polish) {
    this.english = english;
    this.swedish = swedish;
    this.polish = polish;
  }

  static Word of(boolean answer) {
    return answer ? YES : NO;
  }

  String in(String language) {
    return switch (language) {
      case "sv" -> swedish;
      case "pl" -> polish;
      default -> english;
    };
  }
}
