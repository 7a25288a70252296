package org.ecrf.model.odm;

import java.util.Locale;

/**
 * Object identifiers: made of the ids of the study file only, so that they are readable and the
 * same in every export and every version.
 */
final class Oid {
  private Oid() {}

  static String version(String study, int version) {
    return study + ".v" + version;
  }

  static String visit(String visit) {
    return "SE." + visit;
  }

  static String form(String form) {
    return "F." + form;
  }

  static String section(String form, String section) {
    return "IG." + form + "." + section;
  }

  static String item(String form, String item) {
    return "IT." + form + "." + item;
  }

  static String codes(String form, String item) {
    return "CL." + form + "." + item;
  }

  static String missing(String codes) {
    return "CL.missing." + codes;
  }

  static String condition(String form, String item) {
    return "COND." + form + "." + item;
  }

  static String method(String form, String item) {
    return "MT." + form + "." + item;
  }

  static String site(String code) {
    return "L." + code;
  }

  static String user(String name) {
    return "U." + name;
  }

  static String signature(String kind) {
    return "SIG." + kind;
  }

  /** {@code µmol/L} gives {@code MU.umol_per_L}, {@code %} gives {@code MU.percent}. */
  static String unit(String unit) {
    String plain =
        unit.replace('µ', 'u')
            .replace('μ', 'u')
            .replace("%", "percent")
            .replace("/", " per ")
            .replace('²', '2')
            .replace('³', '3')
            .strip()
            .replaceAll("[^A-Za-z0-9.]+", "_");
    return "MU." + (plain.matches("_*") ? hex(unit) : plain);
  }

  private static String hex(String unit) {
    return "u" + Integer.toHexString(unit.hashCode()).toLowerCase(Locale.ROOT);
  }
}
