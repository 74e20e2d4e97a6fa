package org.intertwiner.algebra.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.junit.jupiter.api.Test;

class ExpressionsTest {

  /** Writes back what was read, with every parenthesis. */
  private static final class Echo implements Expressions.Meaning<String> {
    @Override
    public Optional<String> atom(String atom) {
      if (atom.startsWith("deep")) {
        throw new LimitExceeded("depth", atom, "less", "");
      }
      return atom.startsWith("no") ? Optional.empty() : Optional.of(atom);
    }

    @Override
    public String add(String a, String b) {
      return "[" + a + "+" + b + "]";
    }

    @Override
    public String negate(String a) {
      return "[-" + a + "]";
    }

    @Override
    public String multiply(String a, String b) {
      return "[" + a + "*" + b + "]";
    }

    @Override
    public String divide(String a, String b) {
      if (b.equals("0")) {
        throw new InvalidInput("divisor", "0", "a number ≠ 0", "");
      }
      return "[" + a + "/" + b + "]";
    }

    @Override
    public String power(String a, int exponent) {
      return "[" + a + "^" + exponent + "]";
    }

    @Override
    public String atoms() {
      return "an atom";
    }
  }

  private static String echo(String text) {
    return Expressions.parse("formula", text, new Echo(), Expressions.DEFAULT);
  }

  @Test
  void precedenceIsTheUsualOne() {
    assertThat(echo("-a+b*c^2-d/e")).isEqualTo("[[[-a]+[b*[c^2]]]+[-[d/e]]]");
    assertThat(echo("a/b*c")).isEqualTo("[[a/b]*c]");
    assertThat(echo("(a+b)^(-3) · x_1")).isEqualTo("[[[a+b]^-3]*x_1]");
    assertThat(echo("+ E( 5 )^2")).isEqualTo("[E(5)^2]");
    assertThat(echo("1.5*√2 + √(2/3)")).isEqualTo("[[1.5*√2]+√(2/3)]");
    assertThat(echo("f(g(1),2)")).isEqualTo("f(g(1),2)");
  }

  @Test
  void everyMistakeHasAPlace() {
    assertThatThrownBy(() -> echo("a+*b")).hasMessageStartingWith("formula, character 3");
    assertThatThrownBy(() -> echo("a b")).hasMessageContaining("end of text or an operator");
    assertThatThrownBy(() -> echo("")).hasMessageContaining("end of text");
    assertThatThrownBy(() -> echo("f(1")).hasMessageContaining("')'");
    assertThatThrownBy(() -> echo("(a")).hasMessageContaining("')' or an operator");
    assertThatThrownBy(() -> echo("a^(2")).hasMessageContaining("')'");
    assertThatThrownBy(() -> echo("a^b")).hasMessageContaining("a whole number");
    assertThatThrownBy(() -> echo("a+nothing")).hasMessageStartingWith("formula, character 3");
    assertThatThrownBy(() -> echo("a/0"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("formula, character 2, divisor");
    assertThatThrownBy(() -> echo("a+" + "b".repeat(40) + "+?"))
        .hasMessageContaining("character 44");
    assertThatThrownBy(() -> echo("1?" + "b".repeat(40))).hasMessageContaining("…");
  }

  @Test
  void limitsHold() {
    assertThatThrownBy(() -> echo("(".repeat(200))).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> echo("1".repeat(20_001))).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> echo("a^100001")).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> echo("a^99999999999999")).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> echo("(a)^10001")).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> echo("1+deeper"))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("character 3");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> echo("a*b")).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void sumsAreWritten() {
    StringBuilder out = new StringBuilder();
    Sums.append(out, "1+E(5)", "x", false);
    Sums.append(out, "-1", "y", false);
    Sums.append(out, "2", "z", false);
    Sums.append(out, "1-i", "", false);
    assertThat(out).hasToString("(1+E(5))*x-y+2*z+(1-i)");
    StringBuilder latex = new StringBuilder();
    Sums.append(latex, "\\frac{-1}{2}", "x", true);
    Sums.append(latex, "1+i", "y", true);
    assertThat(latex).hasToString("\\frac{-1}{2}x+\\left(1+i\\right)y");
  }
}
