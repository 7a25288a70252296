package org.ecrf.deploy.audit;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** The lines of one chain after those of the other; each chain is asked for when it is its turn. */
final class ChainByChain implements Iterator<String> {
  private final Iterator<String> chains;
  private final Function<String, Rows> rowsOf;
  private Iterator<String> current = Collections.emptyIterator();

  ChainByChain(List<String> chains, Function<String, Rows> rowsOf) {
    this.chains = chains.iterator();
    this.rowsOf = rowsOf;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && chains.hasNext()) {
      current = rowsOf.apply(chains.next());
    }
    return current.hasNext();
  }

  @Override
  public String next() {
    hasNext();
    return current.next();
  }
}
