package org.intertwiner.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.request.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The {@code intertwiner} command: finds the sub-command, runs it, and turns what it throws into a
 * message and an exit code.
 *
 * <p>Exit codes: 0 answered, 1 a check refuted, 2 bad input, 3 a check inconclusive, 64 a command
 * line that is not understood, 70 an error of the program.
 */
@Command(
    name = "intertwiner",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Exact representations, steerable kernels, verified equivariance.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      QuickstartCommand.class,
      TrainCommand.class,
      EvalCommand.class,
      ExportCommand.class,
      ModelCommand.class,
      GroupCommand.class,
      CharacterTableCommand.class,
      IrrepsCommand.class,
      DecomposeCommand.class,
      ClebschGordanCommand.class,
      ThreeJCommand.class,
      SixJCommand.class,
      NineJCommand.class,
      GauntCommand.class,
      IrrepCommand.class,
      TensorCommand.class,
      BranchCommand.class,
      HarmonicsCommand.class,
      WignerCommand.class,
      CorrelationCommand.class,
      LittleGroupCommand.class,
      IndexTensorCommand.class,
      KernelsCommand.class,
      InvariantsCommand.class,
      MolienCommand.class,
      OperatorsCommand.class,
      VerifyCommand.class,
      BatchCommand.class,
      ExploreCommand.class,
      BenchCommand.class,
      DoctorCommand.class,
      CompletionCommand.class,
      ManCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  intertwiner chartable S5",
      "  intertwiner kernels D4 --in regular --out vector --max-degree 4",
      "  echo '{\"id\":1,\"command\":\"group\",\"group\":\"M11\"}' | intertwiner batch"
    })
public final class Main implements Runnable {
  /** Set by the launcher where standard error is a terminal, which Java 17 cannot tell. */
  private static final String TERMINAL = "intertwiner.terminal";

  /** Set by the launcher where standard output is a terminal. */
  private static final String OUT_TERMINAL = "intertwiner.terminal.out";

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Print the stack trace of an error as well.")
  private boolean debug;

  @Option(
      names = {"-q", "--quiet"},
      scope = CommandLine.ScopeType.INHERIT,
      description = "No progress and no notes on standard error, only errors.")
  private boolean quiet;

  private Main(Console console) {
    this.console = console;
  }

  /**
   * Runs the command line and ends the process with its exit code.
   *
   * @param arguments sub-command and options
   */
  public static void main(String[] arguments) {
    PrintStream out = stream(FileDescriptor.out, false);
    PrintStream err = stream(FileDescriptor.err, true);
    // answers go to `out`; whatever a library prints by itself must not stand among them
    System.setOut(err);
    System.setErr(err);
    Console console =
        new Console(new FileInputStream(FileDescriptor.in), out, err, Boolean.getBoolean(TERMINAL));
    int code = run(arguments, console, colours(System.getenv(), Boolean.getBoolean(OUT_TERMINAL)));
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * Runs one command line.
   *
   * @param arguments sub-command and options
   * @param console where to read and write
   * @return the exit code
   */
  public static int run(String[] arguments, Console console) {
    return run(arguments, console, Ansi.OFF);
  }

  /**
   * Whether help is coloured: on a terminal that can, unless the user asks for none.
   *
   * @param environment the variables {@code NO_COLOR} and {@code TERM} count
   * @param terminal whether standard output is a terminal
   * @return on or off
   */
  static Ansi colours(Map<String, String> environment, boolean terminal) {
    boolean unwanted =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return terminal && !unwanted ? Ansi.ON : Ansi.OFF;
  }

  private static int run(String[] arguments, Console console, Ansi colours) {
    Main main = new Main(console);
    CommandLine line = line(main);
    line.setColorScheme(Help.defaultColorScheme(colours));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((e, given) -> main.misunderstood(e, given));
    line.setExecutionExceptionHandler(
        (e, at, parsed) -> main.report(e, Failure.of(e), wantsJson(arguments)));
    try {
      return line.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return main.report(e, Failure.of(e), wantsJson(arguments));
    }
  }

  /**
   * All commands with their options, for what is made from them: manual pages, completion, checks.
   *
   * @return the model of the program's command line
   */
  public static CommandSpec model() {
    return line(new Main(
            new Console(
                InputStream.nullInputStream(), System.out, System.err, /* terminal= */ false)))
        .getCommandSpec();
  }

  private static CommandLine line(Main main) {
    CommandLine line = new CommandLine(main);
    Output.offerFormats(line.getCommandSpec());
    return line;
  }

  /** Without a sub-command: the help. */
  @Override
  public void run() {
    CommandLine line = spec.commandLine();
    line.usage(console.out(), line.getColorScheme());
  }

  /**
   * Where to read and write.
   *
   * @return the console; with {@code --quiet} one whose standard error swallows what is told, and
   *     errors are reported elsewhere
   */
  Console console() {
    if (!quiet) {
      return console;
    }
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Console(console.in(), console.out(), nowhere, false);
  }

  /**
   * Tells an exception that has become an error reply, where the user wants to see it.
   *
   * @param error the exception
   */
  void trace(Throwable error) {
    if (debug) {
      error.printStackTrace(console.err());
    }
  }

  private int misunderstood(ParameterException e, String[] given) {
    return report(e, Misunderstanding.of(e), wantsJson(given));
  }

  private int report(Throwable error, Failure failure, boolean json) {
    PrintStream err = console.err();
    if (json) {
      err.println(
          Json.compact(
              to -> {
                to.writeStartObject();
                to.writeFieldName("error");
                failure.writeTo(to);
                to.writeEndObject();
              }));
    } else {
      err.println("intertwiner: " + failure.toText().replace("\n", "\n  hint: "));
    }
    trace(error);
    err.flush();
    return failure.exitCode();
  }

  /**
   * Whether errors are to be JSON; asked of the raw words, as they may be what was not understood.
   */
  private static boolean wantsJson(String[] arguments) {
    List<String> words = Arrays.asList(arguments);
    int at = words.indexOf("--format");
    return words.contains("--format=json")
        || (at >= 0 && at + 1 < words.size() && words.get(at + 1).equals("json"));
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean flushLines) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        flushLines,
        StandardCharsets.UTF_8);
  }
}
