"""Given names: a capitalised word that is one of them usually opens the name of a person.

The American names are the most frequent of the United States census of 1990 (public domain); the others are
names common in world news. A name missing here costs a mark only where nothing else in the text shows a
person.
"""

from site_builder.language.wordlist import words

GIVEN_NAMES = words(
    """
    Aaron Abby Abdel Abdul Abdullah Abel Abhisit Abigail Abiy Abraham Ada Adam Addie Adel Adela Adele
    Adeline Aditya Adolfo Adolph Adrian Adriana Adrienne Agnes Agnieszka Agustin Ahmad Ahmed Aida Aiko
    Aileen Aimee Aisha Akbar Akhmed Akio Akira Al Alain Alan Alana Alassane Albert Alberta Alberto
    Alejandra Alejandro Aleksandar Aleksander Aleksandr Aleksei Alessandro Alex Alexander Alexandra
    Alexandros Alexei Alexey Alexis Alfonso Alfred Alfredo Ali Aliaksandr Alice Alicia Alina Alioune
    Alireza Alisa Alisha Alison Alistair Allan Allen Allie Allison Allyson Alma Alonzo Alphonso Alta
    Althea Alton Alvaro Alvin Alyssa Amal Amanda Amara Amelia Amie Amin Amina Amir Amit Amos Amr Amy
    Anatol Anatoly Anders Andre Andrea Andreas Andrei Andrej Andres Andrew Andrii Andriy Andrzej André
    Andrés Andy Angel Angela Angelia Angelica Angelina Angeline Angelo Angie Angus Anil Anita Anja Ann
    Anna Annalena Anne Annegret Annette Annie Anthony Antoine Antoinette Anton Antonia Antonio Antony
    António Anwar Aoife Aram Archie Ariel Arif Arkady Arlene Armand Armando Armen Armin Arnaud Arnold
    Artem Arthur Arturo Arun Arvind Aryeh Asad Asha Ashlee Ashley Ashok Ashraf Asif Asma Astrid Atal
    Atsushi Aubrey Audra Audrey Aung Ava Avery Avigdor Avis Avril Axel Aydin Ayman Aziz Bakhtiyar
    Bambang Barack Barbara Barbra Barry Bart Bashar Bashir Basil Beata Beatrice Beatriz Becky Belinda
    Belén Ben Benazir Benigno Benita Benito Benjamin Bennie Benny Bernadette Bernadine Bernard Bernardo
    Bernice Bert Bertha Bessie Beth Bethany Betsy Bette Bettie Betty Bettye Beulah Beverly Bezalel
    Bianca Bidzina Billie Billy Binali Binyamin Björn Blaine Blake Blanca Blanche Bob Bobbi Bobbie Bobby
    Bogdan Bonita Bonnie Boris Boyd Boyko Brad Bradford Bradley Brady Brain Brandi Brandon Brenda
    Brendan Brent Bret Brett Briahna Brian Brianna Bridget Bridgette Brigitte Brittany Brittney Brooke
    Bruce Bruno Bryan Bryant Bryce Bryon Burton Byron Bülent Caitlin Caleb Callie Callum Calvin Cameron
    Camille Camilo Candace Candice Cara Carey Carl Carla Carles Carlo Carlos Carlton Carly Carmela
    Carmen Carole Caroline Carolyn Carrie Carroll Cary Casey Cassandra Cassie Catalina Catarina
    Catherine Cathleen Cathy Cecelia Cecil Cecile Cecilia Cedric Celeste Celia Cem Cesar Chandra
    Charlene Charles Charlie Charlotte Chelsea Cheri Cherie Cheryl Chester Chidi Chinua Chris Christa
    Christi Christie Christina Christine Christoph Christophe Christopher Christy Chuck Cindy Claire
    Clara Clare Clarence Clarice Clarissa Clark Claude Claudette Claudia Clay Clayton Clement Cleo
    Clifford Clifton Clint Clinton Clyde Cody Cole Colin Colleen Concepcion Connie Conrad Constance
    Consuelo Cora Corey Corinne Cornelia Cornelius Corrine Cory Courtney Coy Craig Cristina Curt Curtis
    Cynthia Cyril Daisuke Damian Damien Damon Dan Dana Dane Daniel Daniela Danielle Danilo Danny Dante
    Daphne Darin Darius Dariusz Darla Darlene Darnell Darrel Darrell Darren Darrin Darryl Darwin Daryl
    Dave David Davis Dean Deana Deanna Deb Debbie Debora Deborah Debra Declan Deepak Delbert Delia Della
    Delores Deloris Demetrio Demetrius Dena Denis Denise Dennis Denny Denys Derek Derick Derrick Desiree
    Desmond Devin Devon Dewayne Dewey Dexter Diana Diane Dianna Dianne Dick Diego Dieter Dilma Dimitri
    Dimitris Dina Dion Dixie Djibril Dmitri Dmitrii Dmitriy Dmitry Dmytro Dolly Dolores Domingo Dominic
    Dominick Dominique Dona Donald Donatella Donna Donnell Donnie Donovan Dora Doreen Doris Dorothea
    Dorothy Dorthy Doug Douglas Doyle Dragan Duane Dudley Dustin Dwayne Dwight Dylan Earl Earline
    Earnest Ebony Ebrahim Ed Eddie Eddy Edgar Edith Edmond Edmund Edna Eduard Eduardo Edward Edwin Effie
    Efrain Ehud Eileen Ekaterina Ekrem Elaine Elbert Eldon Eleanor Elena Eli Elias Elif Elijah Elinor
    Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Elliot Elliott Ellis Elma Elmer Elnora Eloise Elsa
    Elsie Elton Elva Elvin Elvira Elvis Elwood Emanuel Emeka Emery Emil Emilia Emilio Emily Emin Emine
    Emma Emmanuel Emmett Enda Enrico Enrique Eoin Eric Erica Erick Ericka Erik Erika Erin Erma Ernest
    Ernestine Ernesto Ernie Ervin Erwin Esmail Esmeralda Esperanza Essie Esteban Estela Estella Estelle
    Ester Esther Ethan Ethel Etta Eugene Eugenia Eula Eunice Eva Evan Eve Evelyn Everett Evgeny Evo Ewan
    Fabian Fadi Fahad Faisal Fannie Farhad Farid Farouk Fatima Fatou Fay Faye Federica Federico Felicia
    Felipe Felix Ferdinand Fergus Fernando Fidel Fiona Flora Florian Flossie Floyd Folke Forrest Fouad
    Frances Francine Francis Francisca Francisco Franck Frank Frankie Franklin Frans Franz François
    Françoise Fred Freda Freddie Freddy Frederick Fredrick Frieda Fumio Fyodor Félix Gabriel Gabriela
    Gabrielle Gail Gale Gamal Gareth Garland Garrett Garry Gary Gavin Gayle Genevieve Gennady Geoffrey
    Georg George Georgina Geraint Gerald Geraldine Gerard Gerardo Gerhard Gerry Gertrude Ghassan Gianni
    Gilbert Gilberto Giles Gina Giorgi Giorgia Giorgio Giovanni Giulio Giuseppe Gladys Gleb Glenda Glenn
    Glenna Gloria Goldie Gonzalo Goran Gordon Gracie Graciela Grady Graeme Graham Greg Gregg Gregorio
    Gregory Greta Gretchen Grover Grzegorz Guadalupe Guido Guillaume Guillermo Gus Gustavo Gwen
    Gwendolyn Haakon Habib Haider Hailemariam Hakan Hal Haley Hamad Hamid Hamish Hank Hannah Hans Harlan
    Harley Harold Harriet Harriett Harrison Harry Haruhiko Harvey Hasan Hashim Hassan Hatice Hattie
    Hazel Hebe Hector Heidi Heiko Heinz Helen Helena Helene Helmut Henri Henrietta Henrik Henrique Henry
    Herbert Heriberto Herman Hideki Hilary Hilda Hillary Hina Hiram Hiroshi Hisham Homer Horace Horst
    Hosni Hossein Houari Howard Hubert Hugh Hugo Humberto Hun Hussain Hussein Iain Ian Ibrahim Ida Idris
    Idriss Ignacio Igor Ikram Ila Ilham Ilya Imogen Imogene Imran Ina Indira Indra Ines Inez Inge Ingrid
    Inés Ioannis Iqbal Ira Irene Irina Irma Irvin Irving Isaac Isabel Isabelle Isaiah Isaias Ishaq
    Ismael Ismail Issac Itamar Iva Ivan Ivana Ivanka Ivo Jaap Jacek Jacinda Jack Jackie Jaclyn Jacob
    Jacqueline Jacquelyn Jacques Jaime Jair Jake Jakob Jalal Jamal James Jami Jamie Jan Jana Jane
    Janelle Janet Janette Janice Janie Janine Janis Jannik Janos Janusz Jared Jaroslaw Jarosław Jarrod
    Jarvis Jasmine Jason Jasper Javad Javier Jawaharlal Jay Jayne Jayson Jean Jeanette Jeanie Jeanine
    Jeanne Jeannette Jeannie Jeannine Jeb Jeff Jeffery Jeffrey Jeffry Jemima Jenifer Jenna Jennie
    Jennifer Jenny Jens Jerald Jeremiah Jeremy Jeri Jermaine Jerome Jerry Jerzy Jess Jesse Jessica
    Jessie Jesus Jewel Jewell Jill Jillian Jim Jimmie Jimmy Jiří Jo Joachim Joan Joann Joanna Joanne
    Joao Joaquin Jocelyn Jodi Jodie Jody Joel Joesph Joey Johann Johanna Johannes John Johnathan Johnnie
    Johnny Jolene Jomo Jon Jonas Jonathan Jonathon Joni Jordi Jorge Jose Josef Josefina Josep Joseph
    Josephine Josh Joshua Josie Josip José Joyce João Juan Juana Juanita Judith Judy Juha Jukka Julia
    Julian Julie Julien Julio Julius Junior Justin Justine Jérôme Jürgen Kaja Kamal Kamala Kara Karen
    Kari Karim Karin Karina Karl Karla Katarina Kate Katharine Katherine Kathleen Kathryn Kathy Katie
    Katrina Katsuya Kay Kayla Keir Keisha Keith Kelley Kelli Kellie Kelly Kellyanne Kelsey Kelvin Kemal
    Ken Kendall Kendra Kendrick Kenji Kenneth Kenny Kent Kenzo Keri Kermit Kerri Kerry Kevin Khaled
    Khalid Khalifa Kim Kimberley Kimberly Kiril Kirill Kirk Kirsten Kirsty Klaus Klemens Kofi Kris
    Krista Kristalina Kristen Kristi Kristie Kristin Kristina Kristine Kristopher Kristy Krystal
    Krzysztof Kurt Kwame Kwasi Kyle Kyriakos Lacey Ladonna Lamar Lamont Lana Lance Lara Larry Lars
    Laszlo Latasha Latisha Latonya Latoya Laura Laurel Lauren Laurence Laurent Laurie Laverne Lawrence
    Lea Leah Leann Leanne Lech Lee Leigh Leila Lela Leland Lena Lenora Lenore Leo Leola Leon Leona
    Leonard Leonardo Leonid Leopoldo Leroy Lesley Leslie Lester Letha Leticia Levi Lewis Liam Lidia Lila
    Lilia Lillian Lillie Lilly Lily Linda Lindsay Lindsey Lionel Lisa Liz Lizzie Lloyd Logan Lois Lola
    Lonnie Lora Loraine Loren Lorena Lorene Lorenz Lorenzo Loretta Lori Lorie Lorna Lorraine Lorrie
    Lottie Lou Louie Louis Louise Lourdes Lowell Loyd Lubna Luca Lucas Lucia Lucile Lucille Lucinda Lucy
    Ludovic Luella Luigi Luis Luisa Luiz Lukas Luke Lula Lupe Luther Luz Lydia Lyle Lynda Lynette Lynn
    Lynne Lyudmila László Mabel Mable Mack Macky Madeline Mae Magdalena Maggie Maha Mahathir Mahinda
    Mahmoud Mahmud Majid Malala Malcolm Malinda Mamie Mandy Manmohan Manuel Manuela Marc Marcel Marcella
    Marcia Marcin Marco Marcos Marcus Marcy Marek Margaret Margarita Margie Margo Margret Marguerite
    Maria Marian Marianne Mariano Maribel Marie Marija Marilyn Marina Marine Mario Marion Marisa Marisol
    Marissa Maritza Mariusz Marjorie Marko Marla Marlene Marlin Marlon Marsha Marshall Marta Martha
    Martin Martina Marty Marvin Mary Maryann Marylou María Masato Mason Masoud Massoud Mateusz Mathew
    Matilda Matt Matteo Matthew Matthias Mattie Maude Maureen Maurice Mauricio Maurício Mavis Max Maxim
    Maxine Maxwell Maynard Mayra Meagan Megan Meghan Megyn Mehdi Mehmet Melania Melanie Melba Melinda
    Melisa Melissa Melvin Meredith Merle Mette Mia Micah Michael Micheal Michel Michele Micheline
    Michelle Micheál Mick Mickey Miguel Mihai Mike Mikhail Miklós Milagros Milan Mildred Miles Millard
    Millie Milorad Milos Miloš Milton Mindy Minerva Minnie Miranda Miriam Miroslav Misty Mitch Mitchell
    Mitsuko Mitt Mohamad Mohamed Mohammad Mohammed Mohandas Moises Mollie Molly Mona Monica Monique
    Monte Monty Morgan Morris Moses Moshe Moussa Muammar Muhammad Muhammadu Muhyiddin Mulatu Munir
    Muqtada Muriel Murray Mustafa Mykhailo Mykola Myra Myrna Myron Nabil Nadia Nadine Naftali Najib
    Najla Nana Nancy Nannie Naomi Narendra Nasser Natalia Natalie Natalya Natasha Nathan Nathaniel Nawaf
    Nawaz Nayib Neal Ned Neil Nelda Nell Nellie Nettie Neva Newt Ngozi Nguyen Niamh Nicholas Nichole
    Nick Nickolas Nicola Nicolas Nicole Nicolás Niels Nigel Nikita Nikki Nikol Nikola Nikolai Nikolay
    Nikos Nina Ninoy Nirmala Noah Noe Noel Nola Nolan Noor Nora Norbert Noreen Norma Norman Norris Nouri
    Nursultan Odell Ofelia Olaf Olav Oleg Oleh Oleksandr Oleksii Oleksiy Olena Olga Oliver Olivia
    Olivier Ollie Olof Olusegun Omar Opal Ora Orlando Orville Osama Oscar Oskar Otis Otto Ousmane Owen
    Pablo Paige Pam Pamela Paolo Pascal Pasquale Pat Patrica Patrice Patricia Patrick Patsy Patti Patty
    Paul Paul-Henri Paula Paulette Pauline Paulo Pavel Paweł Pearlie Pedro Peggy Penelope Penny Percy
    Perry Pete Peter Petr Petra Petro Phil Philip Philippa Philippe Phillip Phyllis Pier Pierre Piers
    Piotr Polly Poppy Poul Pranab Pratibha Prayuth Preston Priscilla Priti Priyanka Qasem Quentin Quincy
    Quinton Rachael Rachel Rachelle Rachid Rae Rafael Rafiq Rahul Raila Rajiv Rajnath Ralph Ramiro Ramon
    Ramona Ramzan Ramzi Rand Randal Randall Randi Randolph Randy Rania Ranil Raphael Raquel Rashid
    Rashida Raul Ravi Raymond Raúl Reba Rebecca Rebekah Recep Reed Reggie Regina Reginald Reince
    Reinhard Rena Renate Rene Renee Renzo Reuben Rex Reynaldo Reza Rhoda Rhodri Rhonda Rhys Riad Ricardo
    Richard Rick Rickey Rickie Ricky Rigoberto Riley Rinat Rishi Rita Rob Robbie Robby Robert Roberta
    Roberto Robin Robyn Rocco Rochelle Rod Roderick Rodger Rodney Rodolfo Rodrigo Rogelio Roger Roland
    Rolando Roman Romano Romeo Ron Ronald Ronda Ronnie Roosevelt Rory Rosa Rosalie Rosalind Rosalinda
    Rosalyn Rosario Roscoe Rosemarie Rosemary Rosetta Rosie Ross Roxanne Roy Royce Roza Ruben Rudolph
    Rudy Rufus Rupert Ruslan Russel Russell Rustam Rusty Ruth Ruthie Ryan Saad Sabah Sabrina Sadie Sadio
    Sadiq Saeed Sahle Saif Sajid Salah Salih Sallie Sally Salman Salva Salvador Salvatore Sam Samantha
    Sami Samir Sammie Sammy Samuel Sandra Sandro Sanjay Sanna Santiago Santos Saoirse Sara Sarah Saul
    Sauli Saundra Sayyid Scot Scott Scotty Sean Sebastian Sebastián Selma Semyon Serena Serge Sergei
    Sergey Sergio Serhiy Seth Shafiq Shahid Shana Shane Shanna Shannon Shari Sharon Sharron Shashi Shaun
    Shauna Shawn Shawna Sheena Sheila Shelby Sheldon Shelia Shelley Shelly Sheri Sherman Sherri Sherrie
    Sheryl Shimon Shinji Shinzo Shirley Shivshankar Shmuel Sidney Sigmar Silvia Silvio Simon Simona
    Simone Simonetta Siobhan Sioned Sipho Sirajuddin Slavko Slobodan Socorro Sofia Sohail Solomon Sondra
    Sonia Sonja Sonya Sophia Sophie Spencer Srdjan Stacey Staci Stacie Stacy Stan Stanislav Stanisław
    Stanley Stefan Stefanie Stefano Stella Stephan Stephane Stephanie Stephen Sterling Steve Steven
    Stewart Stipe Stu Stuart Stéphane Subrahmanyam Sue Suella Sukarno Suleiman Susan Susana Susanne
    Sushma Susie Suzanne Svetlana Sviatlana Svitlana Sybil Sylvester Sylvia Taavi Tabatha Tabitha Tad
    Taher Takeshi Tamara Tameka Tami Tamika Tammie Tammy Tania Tanya Tara Tariq Tarja Taro Tasha Tatiana
    Tatyana Taylor Tayyip Ted Teddy Tedros Tendai Terence Teresa Terezinha Teri Terrance Terrell
    Terrence Terri Terrie Terry Thabo Thaddeus Thaksin Thandi Thelma Theodore Theodoros Theresa Therese
    Thierry Thomas Thurman Tia Tiffany Tim Timmy Timothy Timur Tina Tobias Toby Todd Tom Tomas Tomasz
    Tommie Tommy Tomáš Toni Tonia Tony Tonya Toomas Toshihiro Toshimitsu Tracey Traci Tracie Tracy
    Travis Trent Trevor Trey Tricia Trina Trisha Tristram Trudy Tunku Ty Tyler Tyrone Tyson Uhuru Ulf
    Ulrich Ulysses Umar Umberto Ursula Uwe Vaclav Vadim Valarie Valentina Valerie Valeriy Valery Valérie
    Vance Vanessa Vasily Vaughn Velma Vera Vern Verna Vernon Veronica Viacheslav Vicente Vicki Vickie
    Vicky Viktor Viktoria Vince Vincent Vinod Viola Virgie Virgil Vitali Vitaly Vivek Vivian Vladimir
    Vladislav Vojislav Volker Volodymyr Vuk Vyacheslav Václav Wade Walid Wallace Walter Wanda Ward
    Warren Wayne Wendell Wendy Werner Wesley Whitney Wiktor Wilbert Wilbur Wiley Wilfred Wilfredo Willa
    Willard Willem William Williams Willie Willis Wilma Wilson Winifred Winnie Winston Wm Wojciech
    Wolfgang Woodrow Xavier Yahya Yair Yana Yanis Yaroslav Yasir Yasser Yasuo Yevgeny Yitzhak Yoav Yogi
    Yoichi Yolanda Yoon Yoram Yoshihide Yoshihiko Yoshiko Yousef Youssef Yoweri Yuko Yulia Yuri Yuriko
    Yuriy Yury Yusuf Yves Yvette Yvonne Zachary Zahra Zainab Zbigniew Zeke Zelma Zeynep Zoran Zubair
    Zulfikar Ángel
    """
)
"""Hardly ever anything but the name of a person, or a place named after one."""

UNCERTAIN_GIVEN_NAMES = words(
    """
    Ai Amber Ana April Art August Aurora Austin Bill Bo Brandy Buck Buddy Candy Carol Carson Chad Chance
    Charity Chase Christian Cleveland Cliff Crystal Daisy Dale Dallas Dawn Don Drew Eden Faith Florence
    Gene Georgia Ginger Glen Grace Grant Guy Harmony Heath Heather Holly Hong Hope Iris Israel Ivy
    Jackson Jade Jefferson Jordan Joy June Kennedy Lane Lincoln Long Love Madison Mark May Melody Ming
    Nelson Olive Paris Pearl Ray Rich Rocky Rose Ruby Rush Sandy Savannah Sherry Summer Sun Sydney
    Trinity Troy Van Victor Victoria Violet Virginia Will Young
    """
)
"""Also an English word, a month, a place or a surname: a given name only where more speaks for it."""
