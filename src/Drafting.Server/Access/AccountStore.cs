using Drafting.Server.Configuration;
using Drafting.Storage.Postgres;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace Drafting.Server.Access;

/// <summary>
/// Where accounts and the keys of cookies and tokens are kept: beside an embedded store, or in the database that all nodes share, so that who
/// signs in at one node is known to all.
/// </summary>
internal static class AccountStore
{
    public static void AddAccountStore(this IServiceCollection services)
    {
        services.AddDbContext<AccountsDb>(Choose);
        services.AddDbContext<KeysDb>(Choose);
        services.AddOptions<KeyManagementOptions>().Configure<StorageOptions, IServiceProvider, ILoggerFactory>((keys, storage, provider, logs) =>
            keys.XmlRepository = storage.IsPostgres
                ? new EntityFrameworkCoreXmlRepository<KeysDb>(provider, logs)
                : new FileSystemXmlRepository(new DirectoryInfo(storage.KeysPath), logs));
        services.AddSingleton<ITurn>(provider => provider.GetRequiredService<StorageOptions>().IsPostgres
            ? new TurnOfNodes(provider.GetRequiredService<NpgsqlDataSource>())
            : new TurnOfThisProcess());
    }

    /// <summary>Makes what is missing.</summary>
    public static async Task PrepareAsync(IServiceProvider services, AccountsDb accounts)
    {
        if (services.GetRequiredService<StorageOptions>().IsPostgres)
            await PostgresSchema.BringUpToDateAsync(services.GetRequiredService<NpgsqlDataSource>(), "accounts", [Script("001-accounts")]);
        else
            await accounts.Database.EnsureCreatedAsync();
    }

    private static void Choose(IServiceProvider provider, DbContextOptionsBuilder options)
    {
        var storage = provider.GetRequiredService<StorageOptions>();
        if (storage.IsPostgres)
            options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), postgres => postgres.ExecutionStrategy(dependencies => new AnotherConnection(dependencies)));
        else
            options.UseSqlite($"Data Source={storage.AccountsPath};Default Timeout=2");
    }

    private static string Script(string name)
    {
        using var reader = new StreamReader(typeof(AccountStore).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

/// <summary>Idle connections that a restart of the database has closed are replaced at once; a database that does not answer is not waited for again.</summary>
internal sealed class AnotherConnection(ExecutionStrategyDependencies dependencies) : NpgsqlRetryingExecutionStrategy(dependencies, 3, TimeSpan.FromMilliseconds(200), null)
{
    protected override bool ShouldRetryOn(Exception? exception) => exception is not (TimeoutException or { InnerException: TimeoutException }) && base.ShouldRetryOn(exception);
}

/// <summary>The keys that protect cookies and tokens, in the database that all nodes share.</summary>
internal sealed class KeysDb(DbContextOptions<KeysDb> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
}
