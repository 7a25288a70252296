package org.ecrf.model.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.ecrf.model.rule.Evaluation;
import org.junit.jupiter.api.Test;

class ManyThreadsTest {

  @Test
  void theSameRulesAnswerAlikeInEveryThread() {
    Subject one = Subject.eligible().when("weight", "100.1 kg");
    Subject other = Subject.eligible().when("hcv", "POS").when("diagnosis_date", "2025-09");
    Evaluation first = one.evaluate();
    Evaluation second = other.evaluate();
    IntStream.range(0, 400)
        .parallel()
        .forEach(
            i -> assertEquals(i % 2 == 0 ? first : second, (i % 2 == 0 ? one : other).evaluate()));
  }
}
