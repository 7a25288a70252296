package org.ecrf.model.rule;

import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import java.util.List;

/**
 * One overload of a function of the rule language: how it is declared and what it does.
 *
 * @param id of the overload, as a checked expression refers to it
 */
record ClinicalFunction(String name, String id, CelOverloadDecl declaration, Body body) {

  /** What a function does with its arguments, all of them known. */
  interface Body {
    Object apply(Object[] arguments);
  }

  static ClinicalFunction global(String name, CelType result, Body body, CelType... arguments) {
    String id = id(name, arguments);
    return new ClinicalFunction(
        name, id, CelOverloadDecl.newGlobalOverload(id, result, arguments), body);
  }

  static ClinicalFunction member(String name, CelType result, Body body, CelType... arguments) {
    String id = "." + id(name, arguments);
    return new ClinicalFunction(
        name, id, CelOverloadDecl.newMemberOverload(id, result, arguments), body);
  }

  private static String id(String name, CelType... arguments) {
    StringBuilder id = new StringBuilder(name);
    for (CelType argument : arguments) {
      id.append('|').append(written(argument));
    }
    return id.toString();
  }

  private static String written(CelType type) {
    List<CelType> parameters = type.parameters();
    return parameters.isEmpty() ? type.name() : type.name() + parameters.getFirst().name();
  }
}
