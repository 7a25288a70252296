package org.ecrf.server.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.server.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What a running use case needs, and what it has asked for so far. */
final class Asking {
  private final Permission permission;
  private @Nullable List<HeldGrant> grants;
  private boolean asked;
  private boolean turnedAway;
  private final List<String> scopes = new ArrayList<>();
  private final Map<String, Refusal> refusedParts = new TreeMap<>();

  Asking(Permission permission) {
    this.permission = permission;
  }

  Permission permission() {
    return permission;
  }

  boolean asked() {
    return asked;
  }

  void asks(String scope) {
    asked = true;
    scopes.add(scope);
  }

  @Nullable List<HeldGrant> grants() {
    return grants;
  }

  void grants(List<HeldGrant> holding) {
    grants = holding;
  }

  /** The caller is told that there is no such thing, but there is. */
  void turnsAway() {
    turnedAway = true;
  }

  boolean turnedAway() {
    return turnedAway;
  }

  void refusesPart(Refusal refusal) {
    refusedParts.putIfAbsent(refusal.code(), refusal);
  }

  /** The first one of each code. */
  Collection<Refusal> refusedParts() {
    return refusedParts.values();
  }

  /** Where the last question was about. */
  String where() {
    return scopes.isEmpty() ? "" : scopes.getLast();
  }
}
