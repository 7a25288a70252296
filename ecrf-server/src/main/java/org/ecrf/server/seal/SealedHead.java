package org.ecrf.server.seal;

import java.util.Map;
import org.ecrf.server.audit.Chain;

/**
 * The end of a chain as a seal holds it.
 *
 * @param hash of the act with this number, hexadecimal
 */
record SealedHead(String chain, long seq, String hash) {

  /** A study's chains are sealed together; who gets them learns nothing of other studies. */
  String scope() {
    return Chain.scope(chain);
  }

  Map<String, Object> told() {
    return Map.of("chain", chain, "seq", seq, "hash", hash);
  }
}
