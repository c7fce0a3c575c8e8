namespace Drafting.Server.Telemetry;

/// <summary>What only the person at the console may read, such as a set-up link: it is printed, and in no log.</summary>
internal static class OperatorConsole
{
    /// <summary>Prints; beside a structured log on the error stream, so that every line of the output stays one record of the log.</summary>
    public static void Print(IConfiguration configuration, string text)
    {
        var formatter = configuration["Logging:Console:FormatterName"];
        (formatter is null or "simple" ? Console.Out : Console.Error).WriteLine(text);
    }
}
