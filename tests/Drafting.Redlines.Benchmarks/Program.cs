using Drafting.Redlines.Benchmarks;

switch (args)
{
    case []:
        QualityTables.Write(Console.Out);
        SpeedTables.Write(Console.Out);
        return 0;
    case ["show", var language, var every] when int.TryParse(every, out var step) && step > 0:
        Show.ChangedParagraphs(language, step);
        return 0;
    default:
        Console.Error.WriteLine("Without arguments: the tables of redline-quality.md. show LANGUAGE N: every Nth changed paragraph, marked.");
        return 1;
}
