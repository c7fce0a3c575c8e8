using System.Text;
using Drafting.Testing;

namespace Drafting.Language.Tests.Citations;

public class KnownResolutionsTests
{
    [Fact]
    public void Table_IsWhatTheTwoSourcesSay()
    {
        if (!RepositoryPaths.TryFindSharedData("citations", out var folder))
            return;
        var table = KnownResolutionsSource.Write(folder);
        var path = RepositoryPaths.InRepository("src", "Drafting.Language", "Citations", "known-resolutions.tsv");
        if (Environment.GetEnvironmentVariable("DRAFTING_WRITE_TABLES") == "1")
            File.WriteAllText(path, table, new UTF8Encoding(false));
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), table);
    }
}
