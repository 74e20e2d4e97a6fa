package org.intertwiner.harmonic.kernel;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.Representation;

/** Refuses actions and representations that no kernel space can be built on. */
final class ActionCheck {
  private ActionCheck() {}

  static void requireOrthogonal(Representation<?> action) {
    if (!action.isReal()) {
      throw new InvalidInput(
          "action on ℝⁿ",
          action.name() + " with complex matrices",
          "real orthogonal matrices",
          "a kernel lives on a real space; take the real form of the representation, such as"
              + " realweight:1,1 or realspin:1/2");
    }
    if (!action.isOrthogonal()) {
      throw new InvalidInput(
          "action on ℝⁿ",
          action.name() + " with matrices that are not orthogonal",
          "orthogonal matrices",
          InvariantForm.hint(action));
    }
  }

  static void requireReal(Representation<?> representation, String what) {
    if (!representation.isReal()) {
      throw new InvalidInput(
          what,
          representation.name() + " with complex matrices",
          "real matrices",
          "take the real form (realweight:1,1, realspin:1/2, irrep:k), or ask for kernels over ℂ:"
              + " overComplex(), --complex, \"field\":"
              + " \"complex\"");
    }
  }

  static void requireSameGroup(
      Representation<?> action, Representation<?> representation, String what) {
    if (!action.group().equals(representation.group())) {
      throw new InvalidInput(
          what,
          "a representation of " + representation.group().name(),
          "a representation of the group object that acts on ℝⁿ, " + action.group().name(),
          "build all three representations from one group object");
    }
  }
}
