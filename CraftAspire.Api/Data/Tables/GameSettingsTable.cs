using System.Text.Json;
using CraftAspire.Api.Data.Rows;
using CraftAspire.Api.Game;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class GameSettingsTable : IEntityTypeConfiguration<GameSettingsRow>
{
    public void Configure(EntityTypeBuilder<GameSettingsRow> table)
    {
        table.HasKey(settings => settings.Version);
        table.Property(settings => settings.Version).ValueGeneratedNever();
        table.Property(settings => settings.Model).HasMaxLength(128);
        table.Property(settings => settings.Reason).HasMaxLength(512);
        table.Property(settings => settings.Examples).HasColumnType("jsonb").HasConversion(
            examples => JsonSerializer.Serialize(examples, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<IReadOnlyList<ExampleRecipe>>(json, JsonSerializerOptions.Web),
            new ValueComparer<IReadOnlyList<ExampleRecipe>>(favorStructuralComparisons: true));
        table.Property(settings => settings.Choice).HasColumnType("jsonb").HasConversion(
            choice => JsonSerializer.Serialize(choice, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<ChoiceSettings>(json, JsonSerializerOptions.Web));
        table.HasOne<PlayerRow>().WithMany().HasForeignKey(settings => settings.CreatedById).OnDelete(DeleteBehavior.SetNull);
    }
}
