package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.ElementLadder;
import org.intertwiner.verify.action.Symmetry;

/** The elements of a group from simple to involved, and their names. */
final class Elements<G> {
  private static final int LADDER = 96;

  /** Up to this order the involutions of a finite group are looked for. */
  private static final long CLASSES = 20_000;

  /** How far along a one-parameter group its derivative is taken. */
  private static final double[] STEPS = {0x1p-4, 0x1p-10};

  private static final double NEGLIGIBLE = 1e-9;

  private final Symmetry<G> symmetry;
  private final Group<G> group;
  private final Optional<FiniteGroup<G>> finite;

  Elements(Symmetry<G> symmetry) {
    this.symmetry = symmetry;
    this.group = symmetry.group();
    this.finite =
        symmetry.compact().isPresent() && symmetry.compact().get() instanceof FiniteGroup<G> f
            ? Optional.of(f)
            : Optional.empty();
  }

  /** The group, if it is finite and enumerated. */
  Optional<FiniteGroup<G>> finite() {
    return finite;
  }

  /** The group, if it has an exponential map. */
  Optional<LieGroup<G>> lie() {
    return group instanceof LieGroup<G> lie ? Optional.of(lie) : Optional.empty();
  }

  /** The elements to try in place of a failing one. */
  ElementLadder<G> ladder() {
    return ElementLadder.of(symmetry);
  }

  /** The generators that are elements. */
  List<G> letters() {
    List<G> out = new ArrayList<>();
    for (Generator<G> generator : symmetry.generators()) {
      if (generator instanceof Generator.Element<G> element) {
        out.add(element.element());
      }
    }
    return out;
  }

  /**
   * Identity, generators, what the group calls special, and the one-parameter groups of a basis of
   * the Lie algebra near the identity: a connected group keeps what its Lie algebra keeps.
   */
  List<G> special() {
    List<G> out = new ArrayList<>();
    add(out, group.identity());
    letters().forEach(g -> add(out, g));
    if (finite.isEmpty() || finite.get().order() <= CLASSES) {
      for (G g : symmetry.special()) {
        if (out.size() < LADDER) {
          add(out, g);
        }
      }
    }
    if (symmetry.generators().stream().anyMatch(Generator.Infinitesimal.class::isInstance)) {
      lie().ifPresent(lie -> derivatives(lie, out));
    }
    out.removeIf(g -> !symmetry.concerns(g));
    return out;
  }

  /** The letters, and one element of every one-parameter group of a basis of the Lie algebra. */
  List<G> directions() {
    List<G> out = new ArrayList<>(letters());
    lie()
        .ifPresent(
            lie -> {
              for (int k = 0; k < lie.dimension() && out.size() < LADDER; k++) {
                add(out, lie.exp(unit(lie.dimension(), k, 1)));
              }
            });
    return out;
  }

  private void derivatives(LieGroup<G> lie, List<G> out) {
    for (double step : STEPS) {
      for (int k = 0; k < lie.dimension() && out.size() < 2 * LADDER; k++) {
        add(out, lie.exp(unit(lie.dimension(), k, step)));
      }
    }
  }

  static double[] unit(int dimension, int k, double size) {
    double[] out = new double[dimension];
    out[k] = size;
    return out;
  }

  private void add(List<G> list, G g) {
    if (list.stream().noneMatch(other -> group.areEqual(other, g))) {
      list.add(g);
    }
  }

  /** For example {@code r³}; the element's own text for groups that are not finite. */
  String name(G g) {
    if (finite.isEmpty()) {
      return group.areEqual(g, group.identity())
          ? "identity"
          : symmetry.describe(g).orElseGet(() -> lieName(g));
    }
    int index = finite.get().indexOf(g);
    return index == 0 ? "identity" : finite.get().wordText(index);
  }

  private String lieName(G g) {
    if (g instanceof PlaneRotation rotation) {
      return "R(" + degrees(rotation.angle()) + ")";
    }
    if (g instanceof PlaneIsometry isometry) {
      String rotation = isometry.angle() == 0 ? "" : "R(" + degrees(isometry.angle()) + ")";
      return (rotation + (isometry.reflected() ? " s" : "")).strip();
    }
    return lie().flatMap(lie -> exponential(lie, g)).orElseGet(g::toString);
  }

  private static String degrees(double angle) {
    return String.format(Locale.ROOT, "%.6g°", Math.toDegrees(angle)).replaceFirst("\\.?0+°", "°");
  }

  /** For example {@code exp(π/2 Lz)}; empty where there is no logarithm. */
  private static <G> Optional<String> exponential(LieGroup<G> lie, G g) {
    var component = lie.components().get(lie.component(g));
    double[] omega;
    try {
      omega = lie.log(lie.multiply(lie.inverse(component.representative()), g));
    } catch (Refusal refusal) {
      return Optional.empty(); // not on a one-parameter group
    }
    List<String> terms = new ArrayList<>();
    for (int k = 0; k < omega.length; k++) {
      if (Math.abs(omega[k]) > NEGLIGIBLE) {
        terms.add(angle(omega[k]) + " " + lie.algebra().names().get(k));
      }
    }
    String exp = terms.isEmpty() ? "" : "exp(" + String.join(" + ", terms) + ")";
    boolean first = lie.component(g) == lie.component(lie.identity());
    return Optional.of((first ? exp : (component.name() + " " + exp).strip()));
  }

  /** Multiples of π/12 as such. */
  private static String angle(double w) {
    for (int d : new int[] {1, 2, 3, 4, 6, 12}) {
      double k = w * d / Math.PI;
      if (k != 0 && Math.abs(k - Math.rint(k)) < NEGLIGIBLE && Math.abs(k) < 100) {
        long n = Math.round(k);
        String numerator = Math.abs(n) == 1 ? (n < 0 ? "−π" : "π") : n + "π";
        return numerator + (d == 1 ? "" : "/" + d);
      }
    }
    return String.format(Locale.ROOT, "%.4g", w);
  }

  /** For example {@code r = rotation by 90° (order 4)}. */
  String description(G g, DataAction<G, ?> action) {
    String out = name(g);
    String what = action.describe(g).filter(text -> !text.equals(name(g))).orElse("");
    out += what.isEmpty() ? "" : " = " + what;
    if (finite.isPresent()) {
      out += " (order " + order(finite.get(), finite.get().indexOf(g)) + ")";
    }
    return out;
  }

  private static int order(FiniteGroup<?> group, int index) {
    int order = 1;
    for (int power = index; power != 0; power = group.multiply(power, index)) {
      order++;
    }
    return order;
  }
}
