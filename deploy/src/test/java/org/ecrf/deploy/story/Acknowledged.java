package org.ecrf.deploy.story;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What the server has acknowledged, kept beside it by its clients: for each item of each subject
 * the value of every version.
 */
final class Acknowledged {
  private final Map<Place, NavigableMap<Integer, String>> byPlace = new ConcurrentHashMap<>();
  private final Map<Place, Integer> numbers = new ConcurrentHashMap<>();

  /** An item of one subject's form in the screening visit. */
  record Place(Casebook subject, String form, String item) {
    String path() {
      return "screening/" + form + "/" + item;
    }
  }

  /** Two clients can't both have been told that theirs is this version. */
  void saved(Place place, int version, String value) {
    NavigableMap<Integer, String> versions =
        byPlace.computeIfAbsent(place, unknown -> new ConcurrentSkipListMap<>());
    assertNull(versions.put(version, value), () -> "version " + version + " twice: " + place);
  }

  /** A number that nobody was given for this item before: no two clients send the same value. */
  int number(Place place) {
    return numbers.merge(place, 1, Integer::sum);
  }

  /** The newest that a client knows of; 0 where nothing was saved. */
  int version(Place place) {
    NavigableMap<Integer, String> versions = byPlace.get(place);
    return versions == null ? 0 : versions.lastKey();
  }

  /** What stood there before this version, where it is known. */
  Optional<String> before(Place place, int version) {
    return Optional.ofNullable(byPlace.get(place)).map(versions -> versions.get(version - 1));
  }

  Set<Place> places() {
    return byPlace.keySet();
  }

  /** All values in the order of their versions. */
  List<String> values(Place place) {
    return List.copyOf(byPlace.get(place).values());
  }

  int size() {
    return byPlace.values().stream().mapToInt(Map::size).sum();
  }
}
