namespace Drafting.Formats.PlainText;

/// <summary>The languages as the right column of a first page names them, in every version in English.</summary>
internal static class PrintedLanguages
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["zh"] = "Chinese",
        ["en"] = "English",
        ["fr"] = "French",
        ["es"] = "Spanish",
        ["ru"] = "Russian",
        ["ar"] = "Arabic",
    };

    public static string? Name(string language) => Names.GetValueOrDefault(language);

    public static string? Of(string name) => Names.FirstOrDefault(pair => pair.Value == name).Key;
}
