package org.ecrf.model.rule;

import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.util.List;
import java.util.stream.Stream;

/** One overload of a function of the rule language: how it is declared and what it does. */
record ClinicalFunction(String name, CelOverloadDecl declaration, CelFunctionBinding binding) {

  /** What a function does with its arguments, all of them known. */
  interface Body {
    Object apply(List<Object> arguments);
  }

  static ClinicalFunction global(String name, CelType result, Body body, CelType... arguments) {
    String id = id(name, arguments);
    return of(name, CelOverloadDecl.newGlobalOverload(id, result, arguments), id, body, arguments);
  }

  static ClinicalFunction member(String name, CelType result, Body body, CelType... arguments) {
    String id = id(name, arguments);
    return of(name, CelOverloadDecl.newMemberOverload(id, result, arguments), id, body, arguments);
  }

  private static ClinicalFunction of(
      String name, CelOverloadDecl declaration, String id, Body body, CelType... arguments) {
    List<Class<?>> classes = Stream.of(arguments).<Class<?>>map(t -> Object.class).toList();
    CelFunctionOverload overload = values -> body.apply(List.of(values));
    return new ClinicalFunction(name, declaration, CelFunctionBinding.from(id, classes, overload));
  }

  private static String id(String name, CelType... arguments) {
    StringBuilder id = new StringBuilder(name);
    for (CelType argument : arguments) {
      id.append('|').append(argument.name());
    }
    return id.toString();
  }
}
