namespace Igloo.Ingest.Tests.Mapping;

/// <summary>Headers that carry more than what their column is: the path to a member, the word that all columns of a register end with.</summary>
public sealed class NestedHeadersTests
{
    [Fact]
    public void The_path_to_a_member_says_whose_it_is()
    {
        var record = Drop.ReadOnly(
            "transaction.date,transaction.amount,t_from.from_person.first_name,t_from.from_person.last_name,t_to.to_account.iban",
            "2024-05-31,250.50,Ana,Ruiz,DE02120300000000202051");
        Assert.Equal(("Ana", "Ruiz"), (record.Find(Role.Payer, FieldType.PersonGivenName), record.Find(Role.Payer, FieldType.PersonFamilyName)));
        Assert.Equal("DE02120300000000202051", record.Find(Role.Payee, FieldType.AccountNumber));
    }

    [Fact]
    public void A_path_that_names_both_sides_says_nothing()
    {
        var read = Drop.Read(Drop.Text("payment date,amount,payer name,sender.receiver.given_name", "2024-05-31,250.50,Ana Ruiz,Luis"));
        Assert.NotEqual(ColumnDecision.Accepted, read.Column("sender.receiver.given_name").Decision);
    }

    [Fact]
    public void The_word_that_the_columns_of_a_register_end_with_says_nothing()
    {
        var read = Drop.Read(Drop.Text(
            "siret,denominationEtablissement,numeroVoieEtablissement,libelleVoieEtablissement,codePostalEtablissement,libelleCommuneEtablissement",
            "12345678900011,Mill Foods SARL,12,DES LILAS,69100,Villeurbanne"));
        Assert.Equal(FieldType.AddressCity, read.Column("libelleCommuneEtablissement").Type);
        Assert.Equal(FieldType.AddressStreet, read.Column("libelleVoieEtablissement").Type);
    }

    [Fact]
    public void A_word_that_few_columns_end_with_is_part_of_what_they_say() =>
        Assert.NotEqual(ColumnDecision.Accepted, Drop.Read(Drop.Text("nom,telephone,courriel,libelleCommuneZqvk", "Ana Ruiz,202-555-0134,ana@example.org,Villeurbanne")).Column("libelleCommuneZqvk").Decision);

    [Fact]
    public void Moments_are_no_make_of_a_vehicle_whatever_a_word_may_mean()
    {
        var read = Drop.Read(Drop.Text("Marca temporal,Relato,Lugar", "31/05/2024 17:45:10,Una camioneta blanca sale del molino cada noche con las luces apagadas y regresa antes del amanecer.,Solhaven"));
        Assert.Equal((FieldType.EventTime, ColumnDecision.Accepted), (read.Column("Marca temporal").Type, read.Column("Marca temporal").Decision));
    }

    [Fact]
    public void A_statement_without_parties_is_no_encounter() =>
        Assert.Contains("payer or payee", Drop.ReasonAgainst(Drop.Text("Tarih,Açıklama,Etiket,Tutar,Bakiye,Dekont No", "31/05/2024,kira,Market,\"-1.250,50\",\"12.000,00\",123456789")), StringComparison.Ordinal);

    [Fact]
    public void Of_a_file_that_is_held_and_plainly_of_a_kind_what_is_sure_stays_sure()
    {
        var proposed = MappingProposal.Of(new MemoryStream(Drop.Text("Fecha de pago,Monto,Moneda,Referencia de pago,Zqvk", "31/05/2024,\"1,250.50\",MXN,R12345678,x")), Drop.Request, TestContext.Current.CancellationToken);
        Assert.True(proposed.Value.IsKindSure);
        Assert.Equal(RecordKind.Payment, proposed.Value.Mapping.Kind);
        Assert.Equal(ColumnDecision.Accepted, Assert.Single(proposed.Value.Mapping.Columns, column => column.Name == "Monto").Decision);
    }

    [Fact]
    public void Of_a_file_that_could_be_several_kinds_nothing_is_sure() =>
        Assert.False(MappingProposal.Of(new MemoryStream(Drop.Text("zqvk,mrbl", "x,y")), Drop.Request, TestContext.Current.CancellationToken).Value.IsKindSure);
}
