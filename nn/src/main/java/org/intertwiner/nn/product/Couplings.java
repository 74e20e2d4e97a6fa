package org.intertwiner.nn.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    List<Optional<Degree>> lefts = degrees(left);
    List<Optional<Degree>> rights = degrees(right);
    List<Optional<Degree>> targets = degrees(target);
    List<Path> paths = new ArrayList<>();
    for (int c = 0; c < targets.size(); c++) {
      for (int a = 0; a < lefts.size(); a++) {
        for (int b = 0; b < rights.size(); b++) {
          boolean known =
              lefts.get(a).isPresent() && rights.get(b).isPresent() && targets.get(c).isPresent();
          List<List<Entry>> maps =
              known
                  ? harmonics(lefts.get(a).get(), rights.get(b).get(), targets.get(c).get())
                  : solved(
                      left.action(),
                      left.parts().get(a).representation(),
                      right.parts().get(b).representation(),
                      target.parts().get(c).representation());
          for (List<Entry> map : maps) {
            paths.add(new Path(a, b, c, map));
          }
        }
      }
    }
    return List.copyOf(paths);
  }

  /** A basis of Hom_G(V_a ⊗ V_b, V_c). */
  private static <G> List<List<Entry>> solved(
      Representation<G> action, Representation<G> a, Representation<G> b, Representation<G> c) {
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

  private static List<List<Entry>> harmonics(Degree a, Degree b, Degree c) {
    List<List<Entry>> maps = new ArrayList<>();
    if (a.parity * b.parity != c.parity) {
      return maps;
    }
    // the tensor is an isometry from V_c, so that its square norm is d_c
    double norm = Math.sqrt(2 * c.l + 1);
    for (CouplingTensor tensor : CouplingTensors.so3(a.l, b.l, c.l)) {
      List<Entry> entries = new ArrayList<>();
      for (CouplingTensor.Entry e : tensor.entries()) {
        entries.add(new Entry(e.first(), e.second(), e.third(), e.value().doubleValue() / norm));
      }
      maps.add(entries);
    }
    return maps;
  }

  /** An irrep of SO(3) or O(3) on real harmonics: degree, and what −1 acts by; 1 in SO(3). */
  private record Degree(int l, int parity) {}

  private static <G> List<Optional<Degree>> degrees(FieldType<G> type) {
    return type.parts().stream().map(part -> degree(part.representation())).toList();
  }

  private static <G> Optional<Degree> degree(Representation<G> v) {
    CompactGroup<G> group = v.group();
    int l = (v.dimension() - 1) / 2;
    boolean rotations = group.name().equals("SO3");
    boolean orthogonal = group.name().equals("O3");
    if (v.dimension() % 2 == 0 || l > RotationIrreps.LARGEST || !(rotations || orthogonal)) {
      return Optional.empty();
    }
    if (rotations) {
      boolean alike = alike(v, RotationIrreps.spin(group, HalfInteger.of(l)));
      return alike ? Optional.of(new Degree(l, 1)) : Optional.empty();
    }
    for (int parity = -1; parity <= 1; parity += 2) {
      if (alike(v, RotationIrreps.spin(group, l, parity))) {
        return Optional.of(new Degree(l, parity));
      }
    }
    return Optional.empty();
  }

  private static <G> boolean alike(Representation<G> v, Representation<G> w) {
    return v.onGenerators().equals(w.onGenerators());
  }
}
