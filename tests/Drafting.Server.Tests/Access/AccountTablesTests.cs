using Drafting.Server.Access;
using Drafting.Server.Tests.Running;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Drafting.Server.Tests.Access;

public sealed class AccountTablesTests
{
    /// <summary>Entity Framework reads and writes the tables that our own script makes.</summary>
    [Fact]
    public async Task Tables_MadeAtTheStart_AreThoseOfTheModel()
    {
        using var folder = new TemporaryFolder();
        using (await ServerProcess.StartAsync(folder))
        {
        }

        var file = folder.File("model.db");
        await using (var model = new AccountsDb(new DbContextOptionsBuilder<AccountsDb>().UseSqlite($"Data Source={file};Pooling=False").Options))
            await model.Database.EnsureCreatedAsync();
        var expected = Columns(file);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Columns(folder.File("drafting.accounts.db")));
    }

    private static List<string> Columns(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk
            FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY 1
            """;
        using var rows = command.ExecuteReader();
        var columns = new List<string>();
        while (rows.Read())
            columns.Add(rows.GetString(0));
        return columns;
    }
}
