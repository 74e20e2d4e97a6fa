package org.intertwiner.verify.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that behaves or misbehaves as its first argument says. */
final class Child {
  private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
  private static final Pattern DATA = Pattern.compile("\"data\":\\[([^]]*)]");
  private static final String SPECS =
      "\"inputs\":[{\"name\":\"x\",\"dtype\":\"float64\",\"shape\":[2]}],"
          + "\"outputs\":[{\"name\":\"y\",\"dtype\":\"float64\",\"shape\":[2]}]";
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Child() {}

  /** The command that starts this program in a mode. */
  static ProcessCommand command(String... mode) {
    return ProcessCommand.of(words(mode).toArray(String[]::new));
  }

  private static List<String> words(String... mode) {
    try {
      String classes =
          Path.of(Child.class.getProtectionDomain().getCodeSource().getLocation().toURI())
              .toString();
      List<String> words =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  classes,
                  Child.class.getName()));
      words.addAll(Arrays.asList(mode));
      return words;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    switch (args[0]) {
      case "never-reads" -> forever();
      case "banner" -> OUT.println("loading weights ...");
      case "dies" -> {
        System.err.println("Traceback: no module named torch");
        System.exit(7);
      }
      case "closes-output" -> System.out.close();
      case "endless-line" -> endless();
      default -> {
        // reads first
      }
    }
    List<String> held = new ArrayList<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Matcher id = ID.matcher(line);
      if (!id.find()) {
        System.exit(9);
      }
      answer(args, line, id.group(1), held);
    }
    if (args[0].equals("survives")) {
      forever();
    }
  }

  private static void endless() {
    while (!OUT.checkError()) {
      OUT.print("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
    }
    System.exit(8);
  }

  /** Blocks without using time. */
  private static void forever() throws InterruptedException {
    synchronized (Child.class) {
      while (true) {
        Child.class.wait();
      }
    }
  }

  private static void answer(String[] args, String line, String id, List<String> held)
      throws IOException, InterruptedException {
    if (line.contains("\"describe\"")) {
      OUT.println("{\"id\":" + id + "," + describe(args) + "}");
      return;
    }
    double[] x = data(line);
    String y = "\"outputs\":{\"y\":{\"shape\":[2],\"data\":[" + 2 * x[0] + "," + 2 * x[1] + "]}}";
    String good = "{\"id\":" + id + "," + y + "}";
    Optional<String> reply =
        switch (args[0]) {
          case "hangs" -> {
            forever();
            yield Optional.empty();
          }
          case "garbage" -> Optional.of("42 is the answer \u001b[2J");
          case "no-id" -> Optional.of("{" + y + "}");
          case "list" -> Optional.of("[1,2]");
          case "deep" -> Optional.of("[".repeat(500));
          case "wrong-id" -> Optional.of("{\"id\":99," + y + "}");
          case "twice" -> Optional.of(good + "\n" + good);
          case "shape" -> Optional.of(withOutput(id, "{\"shape\":[3],\"data\":[1,2,3]}"));
          case "count" -> Optional.of(withOutput(id, "{\"shape\":[2],\"data\":[1,2,3]}"));
          case "ragged" -> Optional.of(withOutput(id, "{\"data\":[[1,2],[3]]}"));
          case "text" -> Optional.of(withOutput(id, "{\"shape\":[2],\"data\":[1,\"two\"]}"));
          case "dtype" ->
              Optional.of(withOutput(id, "{\"shape\":[2],\"dtype\":\"int64\",\"data\":[1,2]}"));
          case "no-output" -> Optional.of("{\"id\":" + id + ",\"outputs\":{}}");
          case "nothing" -> Optional.of("{\"id\":" + id + "}");
          case "nested" -> Optional.of(withOutput(id, "[[1,2],[3,NaN],[\"-Infinity\",true]]"));
          case "dies-later" -> {
            System.err.println("out of memory");
            System.exit(3);
            yield Optional.empty();
          }
          case "refuses" ->
              x[0] < 0
                  ? Optional.of("{\"id\":" + id + ",\"error\":\"negative\"}")
                  : Optional.of(good);
          case "noisy" -> {
            for (int k = 0; k < 20_000; k++) {
              System.err.println("message " + k + " ........................................");
            }
            yield Optional.of(good);
          }
          case "backwards" -> {
            held.add(0, good);
            yield held.size() < 4 ? Optional.empty() : Optional.of(String.join("\n", held));
          }
          case "trace" ->
              Optional.of(
                  "{\"id\":"
                      + id
                      + ","
                      + y
                      + ",\"tensors\":{\"h\":{\"shape\":[2],\"data\":["
                      + x[0]
                      + ","
                      + x[1]
                      + "]}}}");
          default -> Optional.of(good);
        };
    reply.ifPresent(OUT::println);
  }

  private static String withOutput(String id, String array) {
    return "{\"id\":" + id + ",\"outputs\":{\"y\":" + array + "}}";
  }

  private static String describe(String[] args) throws IOException {
    return switch (args[0]) {
      case "indescribable" -> "\"error\":\"unknown request\"";
      case "empty" -> "\"inputs\":[]";
      case "bad-length" -> "\"inputs\":[{\"name\":\"x\",\"shape\":[-2]}]";
      case "nested" -> "\"inputs\":[{\"name\":\"x\",\"dtype\":\"float64\",\"shape\":[2]}]";
      case "symbols" ->
          "\"inputs\":[{\"name\":\"x\",\"shape\":[\"batch\",null,3]}],\"random\":true";
      case "trace" ->
          SPECS
              + ",\"steps\":[{\"name\":\"one\",\"op\":\"Id\",\"inputs\":[\"x\"],\"outputs\":[\"h\"]},"
              + "{\"name\":\"two\",\"op\":\"Mul\",\"inputs\":[\"h\"],\"outputs\":[\"y\"]}]";
      case "family" -> {
        ProcessBuilder builder = new ProcessBuilder(words("never-reads"));
        yield SPECS + ",\"pid\":" + builder.start().pid();
      }
      default -> SPECS;
    };
  }

  private static double[] data(String line) {
    Matcher m = DATA.matcher(line);
    if (!m.find() || m.group(1).isBlank()) {
      return new double[] {0, 0};
    }
    double[] x =
        Arrays.stream(m.group(1).split(","))
            .map(s -> s.replace("\"", ""))
            .mapToDouble(Double::parseDouble)
            .toArray();
    return x.length < 2 ? new double[] {0, 0} : x;
  }
}
