package org.ecrf.server.audit;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the trail, in the caller's transaction. Who appends to a subject's chain holds the
 * lock on the subject's row; the other chains are locked here.
 */
@ApplicationScoped
public class Trail {
  private final Acts acts;
  private final ThisTransaction transaction;
  private final Clock clock;
  private final Calling calling;

  @Inject
  Trail(Acts acts, ThisTransaction transaction, Clock clock, Calling calling) {
    this.acts = acts;
    this.transaction = transaction;
    this.clock = clock;
    this.calling = calling;
  }

  /** The moment of this transaction: one for all that it writes, to the microsecond. */
  public Instant moment() {
    Instant moment = transaction.moment();
    if (moment == null) {
      moment = clock.instant().truncatedTo(ChronoUnit.MICROS);
      transaction.moment(moment);
    }
    return moment;
  }

  /**
   * The act that this request has already led to; a use case asks before it does anything.
   *
   * @throws Refused where the id was used with another body or by another person, who would take
   *     the act for their own
   */
  public Optional<Recorded> repeated(Chain chain, Request request) {
    List<Acts.Standing> last = read(chain, request.id());
    Optional<Acts.Standing> same =
        last.stream().filter(a -> request.id().equals(a.request())).findFirst();
    same.ifPresent(
        act -> {
          if (!isOfTheCaller(act.who()) || !Body.same(act.disclosed(), request)) {
            throw new Refused(new Refusal.RequestReused());
          }
        });
    return same.map(
        a -> new Recorded(chain, a.seq(), a.at(), a.target(), HexFormat.of().formatHex(a.hash())));
  }

  /**
   * The chains of subjects in which this request has already led to an act. What is appended to any
   * of them afterwards costs no further look at it.
   *
   * @throws Refused as with one chain
   */
  public Set<Chain> repeated(Collection<Chain> chains, Request request) {
    Map<String, List<Acts.Inside>> last =
        acts.last(chains, request.id()).stream().collect(groupingBy(Acts.Inside::chain));
    Set<Chain> repeated = new HashSet<>();
    for (Chain chain : chains) {
      List<Acts.Inside> here = last.getOrDefault(chain.name(), List.of());
      transaction.head(
          chain,
          here.isEmpty() ? Head.START : new Head(here.getLast().seq(), here.getLast().hash()));
      if (here.stream().anyMatch(act -> isSame(act, request))) {
        repeated.add(chain);
      }
    }
    return repeated;
  }

  private boolean isSame(Acts.Inside act, Request request) {
    boolean same = request.id().equals(act.request());
    if (same && !(isOfTheCaller(act.who()) && Body.same(act.disclosed(), request))) {
      throw new Refused(new Refusal.RequestReused());
    }
    return same;
  }

  private boolean isOfTheCaller(String who) {
    return who.equals(Author.SYSTEM.name()) || who.equals(calling.who());
  }

  /** Appends one act. A transaction may append several, also to several chains. */
  public Recorded append(Chain chain, Act act) {
    Head head = transaction.head(chain);
    if (head == null) {
      read(chain, null);
      head = transaction.head(chain);
    }
    Link link = Link.write(chain, head, moment(), act);
    acts.insert(new ActRow(chain, head, moment(), act, link));
    transaction.head(chain, new Head(head.seq() + 1, link.hash()));
    return new Recorded(
        chain, head.seq() + 1, moment(), act.target(), HexFormat.of().formatHex(link.hash()));
  }

  private List<Acts.Standing> read(Chain chain, @Nullable String request) {
    if (!chain.ofSubject()) {
      acts.lock(chain);
    }
    List<Acts.Standing> last = acts.last(chain, request);
    transaction.head(
        chain, last.isEmpty() ? Head.START : new Head(last.getLast().seq(), last.getLast().hash()));
    return last;
  }
}
