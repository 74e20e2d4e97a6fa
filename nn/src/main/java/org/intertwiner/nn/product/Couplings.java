package org.intertwiner.nn.product;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.nonlinearity.CouplingPaths;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.clebschgordan.CouplingTensor;
import org.intertwiner.reptheory.clebschgordan.CouplingTensors;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.RotationIrreps;

/**
 * Sparse bases of Hom_G(V_a ⊗ V_b, V_c), orthonormal as tensors: for the irreps of SO(3) and O(3)
 * on real harmonics by the exact Clebsch–Gordan coefficients, otherwise by solving for them.
 */
final class Couplings {
  private static final double NOTHING = 1e-14;

  private Couplings() {}

  /** One entry of a map: coefficient of e_i ⊗ e_j in coordinate k. */
  record Entry(int i, int j, int k, double value) {}

  /** A bilinear map between parts of field types. */
  record Path(int left, int right, int output, List<Entry> entries) {
    Path {
      entries = List.copyOf(entries);
    }
  }

  /** All bilinear maps between the parts of types, by parts of the target, the left, the right. */
  static <G> List<Path> between(FieldType<G> left, FieldType<G> right, FieldType<G> target) {
    left.requireSameAction(right, "tensor product");
    left.requireSameAction(target, "tensor product");
    List<Path> paths = new ArrayList<>();
    for (int c = 0; c < target.parts().size(); c++) {
      for (int a = 0; a < left.parts().size(); a++) {
        for (int b = 0; b < right.parts().size(); b++) {
          for (List<Entry> map :
              of(
                  left.action(),
                  left.parts().get(a).representation(),
                  right.parts().get(b).representation(),
                  target.parts().get(c).representation())) {
            paths.add(new Path(a, b, c, map));
          }
        }
      }
    }
    return List.copyOf(paths);
  }

  /** A basis of Hom_G(V_a ⊗ V_b, V_c). */
  static <G> List<List<Entry>> of(
      Representation<G> action, Representation<G> a, Representation<G> b, Representation<G> c) {
    OptionalInt la = degree(a);
    OptionalInt lb = degree(b);
    OptionalInt lc = degree(c);
    if (la.isPresent() && lb.isPresent() && lc.isPresent()) {
      return harmonics(la.getAsInt(), lb.getAsInt(), lc.getAsInt(), parity(a, b, c));
    }
    List<List<Entry>> maps = new ArrayList<>();
    for (double[][] map : CouplingPaths.of(action, a, b, c)) {
      List<Entry> entries = new ArrayList<>();
      for (int k = 0; k < map.length; k++) {
        for (int column = 0; column < map[k].length; column++) {
          if (Math.abs(map[k][column]) > NOTHING) {
            int d = b.dimension();
            entries.add(new Entry(column / d, column % d, k, map[k][column]));
          }
        }
      }
      maps.add(entries);
    }
    return maps;
  }

  private static List<List<Entry>> harmonics(int la, int lb, int lc, boolean parity) {
    List<List<Entry>> maps = new ArrayList<>();
    if (!parity) {
      return maps;
    }
    // the tensor is an isometry from V_c, so that its square norm is d_c
    double norm = Math.sqrt(2 * lc + 1);
    for (CouplingTensor tensor : CouplingTensors.so3(la, lb, lc)) {
      List<Entry> entries = new ArrayList<>();
      for (CouplingTensor.Entry e : tensor.entries()) {
        entries.add(new Entry(e.first(), e.second(), e.third(), e.value().doubleValue() / norm));
      }
      maps.add(entries);
    }
    return maps;
  }

  /** Whether −1 acts alike on both sides; always where it is not in the group. */
  private static <G> boolean parity(Representation<G> a, Representation<G> b, Representation<G> c) {
    return sign(a) * sign(b) == sign(c);
  }

  private static int sign(Representation<?> v) {
    return v.group().name().equals("O3") && !isEven(v) ? -1 : 1;
  }

  private static <G> boolean isEven(Representation<G> v) {
    int l = (v.dimension() - 1) / 2;
    return v.onGenerators().equals(RotationIrreps.spin(v.group(), l, 1).onGenerators());
  }

  /** The degree of a representation that is an irrep of SO(3) or O(3) on real harmonics. */
  private static <G> OptionalInt degree(Representation<G> v) {
    CompactGroup<G> group = v.group();
    int l = (v.dimension() - 1) / 2;
    if (v.dimension() % 2 == 0 || l > RotationIrreps.LARGEST) {
      return OptionalInt.empty();
    }
    boolean known =
        switch (group.name()) {
          case "SO3" -> alike(v, RotationIrreps.spin(group, HalfInteger.of(l)));
          case "O3" ->
              alike(v, RotationIrreps.spin(group, l, 1))
                  || alike(v, RotationIrreps.spin(group, l, -1));
          default -> false;
        };
    return known ? OptionalInt.of(l) : OptionalInt.empty();
  }

  private static <G> boolean alike(Representation<G> v, Representation<G> w) {
    return v.onGenerators().equals(w.onGenerators());
  }
}
