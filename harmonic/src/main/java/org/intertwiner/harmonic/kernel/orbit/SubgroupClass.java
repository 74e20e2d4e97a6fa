package org.intertwiner.harmonic.kernel.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.intertwiner.harmonic.kernel.orbit.SubgroupType.Shape;

/**
 * A closed subgroup of SO(2), O(2), SO(3), O(3) or SU(2) up to conjugacy.
 *
 * <p>In SO(2) and O(2) the rotations are CYCLIC or CIRCLE, and DIHEDRAL n or LINE together with
 * reflections, n = 1 among them. In O(3) the rotations R are the images in SO(3) = O(3)/±1: the
 * group is R itself, R × ±1, or the elements χ(r) r for a sign χ of R, whose kernel is {@code
 * positive}. In SU(2) they are the images in SO(3) = SU(2)/±1, and groups without −1 are cyclic of
 * odd order.
 *
 * @param ambient the group
 * @param rotations R
 * @param positive the kernel of the sign, R itself where there is none
 * @param central whether −1 is an element
 */
record SubgroupClass(
    Ambient ambient, SubgroupType rotations, SubgroupType positive, boolean central) {

  /** The groups with a list of closed subgroups. */
  enum Ambient {
    PLANE,
    PLANE_REFLECTED,
    SPACE,
    SPACE_REFLECTED,
    SPIN;

    /** The group of a name, if its subgroups are known. */
    static Optional<Ambient> of(String group) {
      return switch (group) {
        case "SO2", "U1" -> Optional.of(PLANE);
        case "O2" -> Optional.of(PLANE_REFLECTED);
        case "SO3" -> Optional.of(SPACE);
        case "O3" -> Optional.of(SPACE_REFLECTED);
        case "SU2", "Spin3" -> Optional.of(SPIN);
        default -> Optional.empty();
      };
    }

    boolean isPlane() {
      return this == PLANE || this == PLANE_REFLECTED;
    }
  }

  private static SubgroupClass plain(Ambient ambient, SubgroupType rotations) {
    return new SubgroupClass(ambient, rotations, rotations, false);
  }

  /**
   * The subgroups that can be stabilisers where the doubled weights are at most w: in larger cyclic
   * and dihedral ones the fixed vectors are those of their limits. Larger groups come first.
   */
  static List<SubgroupClass> upTo(Ambient ambient, int w) {
    List<SubgroupClass> all = new ArrayList<>();
    int whole = Math.max(1, w / 2);
    switch (ambient) {
      case PLANE, PLANE_REFLECTED -> addPlane(all, ambient, whole);
      case SPACE -> rotations(whole).forEach(r -> all.add(plain(ambient, r)));
      case SPACE_REFLECTED -> addReflected(all, whole);
      case SPIN -> {
        rotations(whole).forEach(r -> all.add(new SubgroupClass(ambient, r, r, true)));
        for (int n = 1; n <= Math.max(1, w); n += 2) {
          all.add(plain(ambient, SubgroupType.cyclic(n)));
        }
      }
    }
    all.sort(
        java.util.Comparator.<SubgroupClass>comparingInt(k -> -k.dimension())
            .thenComparing(k -> -k.components()));
    return all;
  }

  private static void addPlane(List<SubgroupClass> all, Ambient ambient, int largest) {
    for (int n = 1; n <= largest; n++) {
      all.add(plain(ambient, SubgroupType.cyclic(n)));
      if (ambient == Ambient.PLANE_REFLECTED) {
        all.add(plain(ambient, new SubgroupType(Shape.DIHEDRAL, n)));
      }
    }
    all.add(plain(ambient, SubgroupType.of(Shape.CIRCLE)));
    if (ambient == Ambient.PLANE_REFLECTED) {
      all.add(plain(ambient, SubgroupType.of(Shape.LINE)));
    }
  }

  private static List<SubgroupType> rotations(int largest) {
    List<SubgroupType> all = new ArrayList<>();
    for (int n = 1; n <= largest; n++) {
      all.add(SubgroupType.cyclic(n));
      if (n > 1) {
        all.add(SubgroupType.dihedral(n));
      }
    }
    for (Shape shape : Shape.values()) {
      if (shape != Shape.CYCLIC && shape != Shape.DIHEDRAL) {
        all.add(SubgroupType.of(shape));
      }
    }
    return all;
  }

  private static void addReflected(List<SubgroupClass> all, int largest) {
    for (SubgroupType r : rotations(largest)) {
      all.add(plain(Ambient.SPACE_REFLECTED, r));
      all.add(new SubgroupClass(Ambient.SPACE_REFLECTED, r, r, true));
    }
    for (int n = 1; n <= largest; n++) {
      addSigned(all, SubgroupType.cyclic(2 * n), SubgroupType.cyclic(n));
      if (n > 1) {
        addSigned(all, SubgroupType.dihedral(n), SubgroupType.cyclic(n));
        addSigned(all, SubgroupType.dihedral(2 * n), SubgroupType.dihedral(n));
      }
    }
    addSigned(all, SubgroupType.of(Shape.OCTAHEDRAL), SubgroupType.of(Shape.TETRAHEDRAL));
    addSigned(all, SubgroupType.of(Shape.LINE), SubgroupType.of(Shape.CIRCLE));
  }

  private static void addSigned(
      List<SubgroupClass> all, SubgroupType rotations, SubgroupType positive) {
    all.add(new SubgroupClass(Ambient.SPACE_REFLECTED, rotations, positive, false));
  }

  /** Whether a sign changes among the elements. */
  boolean isSigned() {
    return !rotations.equals(positive);
  }

  int dimension() {
    return rotations.dimension();
  }

  /** Whether this is the group itself. */
  boolean isWhole() {
    return switch (ambient) {
      case PLANE -> rotations.shape() == Shape.CIRCLE;
      case PLANE_REFLECTED -> rotations.shape() == Shape.LINE;
      case SPACE -> rotations.shape() == Shape.ALL;
      default -> rotations.shape() == Shape.ALL && central;
    };
  }

  /** The number of components. */
  private int components() {
    int factor = central ? 2 : 1;
    return rotations.shape() == Shape.LINE
        ? 2 * factor
        : Math.max(1, rotations.order()) * (isConnectedCover() ? 1 : factor);
  }

  private boolean isConnectedCover() {
    return ambient == Ambient.SPIN && rotations.dimension() > 0;
  }

  /** The number of elements, if it is finite. */
  OptionalLong order() {
    return dimension() > 0
        ? OptionalLong.empty()
        : OptionalLong.of(rotations.order() * (central ? 2L : 1L));
  }

  int normalizerDimension() {
    if (ambient.isPlane()) {
      return rotations.shape() == Shape.DIHEDRAL ? 0 : 1;
    }
    return rotations.normalizerDimension();
  }

  /** Elements that generate the group together with the free turns. */
  List<List<Turn>> generators() {
    List<List<Turn>> all = new ArrayList<>();
    boolean signed = isSigned();
    boolean sides = positive.shape() == Shape.DIHEDRAL;
    int n = rotations.n();
    switch (rotations.shape()) {
      case CYCLIC -> all.add(List.of(Turn.main(isOddCover() ? 2 : 1, n, signed)));
      case DIHEDRAL -> {
        all.add(List.of(Turn.main(1, n, signed && sides)));
        all.add(List.of(reflection(signed && !sides)));
      }
      case OCTAHEDRAL -> {
        all.add(List.of(Turn.main(1, 4, signed)));
        all.add(diagonal());
      }
      case TETRAHEDRAL, ICOSAHEDRAL -> {
        all.add(List.of(Turn.main(1, 2, false)));
        all.add(diagonal());
        if (rotations.shape() == Shape.ICOSAHEDRAL) {
          all.add(List.of(Turn.golden()));
        }
      }
      case LINE -> all.add(List.of(reflection(signed)));
      default -> {}
    }
    if (central) {
      all.add(List.of(Turn.main(ambient == Ambient.SPIN ? 1 : 0, 1, ambient != Ambient.SPIN)));
    }
    if (rotations.shape() == Shape.ALL) {
      all.clear();
      if (central && ambient == Ambient.SPACE_REFLECTED) {
        all.add(List.of(Turn.main(0, 1, true)));
      }
    }
    return all;
  }

  private boolean isOddCover() {
    return ambient == Ambient.SPIN && !central;
  }

  /** The half turn about a second axis, in the plane the reflection. */
  private Turn reflection(boolean signed) {
    return ambient.isPlane() ? Turn.main(0, 1, true) : Turn.side(1, 2, signed);
  }

  /** A third of a turn about (1, 1, 1), as two quarter turns. */
  private static List<Turn> diagonal() {
    return List.of(Turn.main(1, 4, false), Turn.side(1, 4, false));
  }

  @Override
  public String toString() {
    return switch (ambient) {
      case PLANE -> rotations.toString();
      case PLANE_REFLECTED, SPACE -> rotations.toString();
      case SPACE_REFLECTED -> reflectedName();
      case SPIN -> spinName();
    };
  }

  private String spinName() {
    int n = rotations.n();
    return switch (rotations.shape()) {
      case CYCLIC -> "C" + (central ? 2 * n : n);
      case DIHEDRAL -> n == 2 ? "Q8" : "Dic" + n;
      case CIRCLE -> "U(1)";
      case LINE -> "Pin(2)";
      case ALL -> "SU(2)";
      default -> "2" + rotations;
    };
  }

  /** Schoenflies' symbol. */
  private String reflectedName() {
    int n = rotations.n();
    boolean odd = n % 2 == 1;
    if (central) {
      return switch (rotations.shape()) {
        case CYCLIC -> n == 1 ? "Ci" : odd ? "S" + 2 * n : "C" + n + "h";
        case DIHEDRAL -> "D" + n + (odd ? "d" : "h");
        case CIRCLE -> "C∞h";
        case LINE -> "D∞h";
        case ALL -> "O(3)";
        default -> rotations + "h";
      };
    }
    if (!isSigned()) {
      return rotations.toString();
    }
    int half = n / 2;
    return switch (rotations.shape()) {
      case CYCLIC -> half == 1 ? "Cs" : half % 2 == 1 ? "C" + half + "h" : "S" + n;
      case DIHEDRAL ->
          positive.shape() == Shape.CYCLIC
              ? "C" + n + "v"
              : "D" + half + (half % 2 == 1 ? "h" : "d");
      case LINE -> "C∞v";
      default -> "Td";
    };
  }
}
