package org.intertwiner.verify.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an element of a group of the plane stands on a circle, read off the words it is named by.
 *
 * @param degrees the angle, in [0, 360); of a reflection twice the angle of its axis
 * @param reflection whether the element turns the plane over
 */
record ElementPlace(double degrees, boolean reflection) {
  private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?)";
  private static final Pattern ROTATION = Pattern.compile("rotation by " + NUMBER + "°(?! about)");
  private static final Pattern REFLECTION =
      Pattern.compile("reflection in the line at " + NUMBER + "°");
  private static final Pattern LIE = Pattern.compile("R\\(" + NUMBER + "°\\)( s)?");
  private static final Pattern GROUP = Pattern.compile("[CD]([0-9]{1,6})");
  private static final Pattern LETTER = Pattern.compile("([rs])([⁰¹²³⁴⁵⁶⁷⁸⁹]{0,9})");
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /**
   * The place of an element.
   *
   * @param name its name in a report
   * @param group the name of the group
   * @return empty where the name does not tell
   */
  static Optional<ElementPlace> of(String name, String group) {
    Matcher rotation = ROTATION.matcher(name);
    if (rotation.find()) {
      return place(Double.parseDouble(rotation.group(1)), false);
    }
    Matcher reflection = REFLECTION.matcher(name);
    if (reflection.find()) {
      return place(2 * Double.parseDouble(reflection.group(1)), true);
    }
    Matcher lie = LIE.matcher(name);
    if (lie.matches()) {
      return place(Double.parseDouble(lie.group(1)), lie.group(2) != null);
    }
    return word(name, group);
  }

  /** Words in r, the turn by 360°/n, and s: rᵃ sᵇ · rᵏ = rᵃ⁺ᵏ sᵇ or, past an s, rᵃ⁻ᵏ sᵇ. */
  private static Optional<ElementPlace> word(String name, String group) {
    Matcher order = GROUP.matcher(group.split(",", 2)[0]); // the first of several symmetries
    if (!order.matches() || Integer.parseInt(order.group(1)) == 0) {
      return Optional.empty();
    }
    int n = Integer.parseInt(order.group(1));
    if (name.equals("identity")) {
      return place(0, false);
    }
    int turns = 0;
    boolean reflected = false;
    for (String letter : name.split(" ", -1)) {
      Matcher power = LETTER.matcher(letter);
      if (!power.matches()) {
        return Optional.empty();
      }
      int k = power(power.group(2));
      if (power.group(1).equals("s")) {
        reflected ^= k % 2 == 1;
      } else {
        turns = (turns + (reflected ? n - k % n : k % n)) % n;
      }
    }
    return place(360.0 * turns / n, reflected);
  }

  private static int power(String superscript) {
    long power = superscript.isEmpty() ? 1 : 0;
    for (int i = 0; i < superscript.length(); i++) {
      power = Math.min(10 * power + SUPERSCRIPTS.indexOf(superscript.charAt(i)), 1 << 24);
    }
    return (int) power;
  }

  private static Optional<ElementPlace> place(double degrees, boolean reflection) {
    double turned = degrees % 360;
    double positive = turned < 0 ? turned + 360 : turned;
    return Optional.of(new ElementPlace(positive >= 360 ? 0 : positive, reflection));
  }
}
