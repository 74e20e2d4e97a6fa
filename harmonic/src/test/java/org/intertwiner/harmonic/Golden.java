package org.intertwiner.harmonic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads golden figures from the test resources. */
public final class Golden {
  private Golden() {}

  public static JsonNode read(String name) {
    try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Integer> integers(JsonNode array) {
    List<Integer> numbers = new ArrayList<>();
    array.forEach(n -> numbers.add(n.asInt()));
    return numbers;
  }

  public static List<Long> longs(JsonNode array) {
    return integers(array).stream().map(Integer::longValue).toList();
  }

  /** The group of a golden case in the library's notation, for groups acting on the plane. */
  public static String planeGroup(String name) {
    return name.replaceAll("[_()]", "");
  }

  /** The representation of a golden case in the library's notation. */
  public static String representation(String group, String name) {
    if (name.equals("trivial") || name.equals("regular")) {
      return name;
    }
    if (name.equals("standard")) {
      return "vector";
    }
    if (name.startsWith("det")) {
      return "freq:1,0";
    }
    if (name.equals("quotient C_N/C_2")) {
      return "quotient:C2";
    }
    if (name.equals("quotient D_N/C_N")) {
      return "quotient:C" + group.replaceAll("[^0-9]", "");
    }
    Matcher irrep = Pattern.compile("irrep\\(([0-9,]+)\\)").matcher(name);
    if (!irrep.matches()) {
      throw new IllegalArgumentException(name);
    }
    String[] numbers = irrep.group(1).split(",", -1);
    return switch (planeGroup(group.split(" ", -1)[0])) {
      case "SO3" -> "spin:" + numbers[0];
      case "O3" -> numbers[1] + (numbers[0].equals("0") ? "e" : "o");
      default -> "freq:" + irrep.group(1);
    };
  }
}
