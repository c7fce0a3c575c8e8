using Drafting.Redlines.Benchmarks;

switch (args)
{
    case ["show", var language, var count]:
        Show.ChangedParagraphs(language, int.Parse(count));
        break;
    case ["quality"]:
        QualityTables.Write(Console.Out);
        break;
    default:
        Console.Error.WriteLine("quality | speed | show LANGUAGE COUNT");
        return 1;
}

return 0;
