using System.Text;
using Drafting.Testing;

namespace Drafting.Language.Tests.Citations;

public class CitationMeasurementTests
{
    [Fact]
    public void CitationTable_IsWhatIsMeasured()
    {
        if (OfficialTexts.All.Count == 0)
            return;
        var table = CitationMeasurement.Write();
        var path = RepositoryPaths.InRepository("tests", "Drafting.Language.Tests", "citations.md");
        if (Environment.GetEnvironmentVariable("DRAFTING_WRITE_TABLES") == "1")
            File.WriteAllText(path, table, new UTF8Encoding(false));
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), table);
    }
}
